import type { JetRevision, JetRow } from '@kakehashi/shared/contracts';

/** What a sheet says: its source and note, and its rows. */
export type JetContent = Pick<JetRevision, 'source' | 'note' | 'rows'>;

/** A sheet field by field: `source`, `note`, and each country by its code. */
export type JetFields = Record<string, unknown>;

/** The fields of a sheet, so that two of them can be compared. */
export function fieldsOf({ source, note, rows }: JetContent): JetFields {
  return { source, note, ...Object.fromEntries(rows.map((row) => [row.country, row])) };
}

/** What is wanted instead of a sheet that was read; a country that was taken out is null. */
export function wantedOf(read: JetContent, typed: JetContent): JetFields {
  const gone = read.rows.filter(({ country }) => !typed.rows.some((row) => row.country === country));
  return { ...fieldsOf(typed), ...Object.fromEntries(gone.map(({ country }) => [country, null])) };
}

/** The sheet that stands now with some of its fields replaced. */
export function contentOf(current: JetContent, changes: JetFields): JetContent {
  const { source, note, ...rows } = { ...fieldsOf(current), ...changes };
  return {
    source: String(source ?? ''),
    note: note ? String(note) : null,
    rows: Object.values(rows).filter((row): row is JetRow => row !== null),
  };
}
