import type { EntityManager } from 'typeorm';
import type { Discrepancy } from './figure-row';

type Db = Pick<EntityManager, 'query'>;

/** What was found of a row that stands, and in which row of the file. */
export interface FoundOfRow {
  readonly number: number;
  readonly rowId: string;
  readonly discrepancies: readonly Discrepancy[];
}

/** Which import found something, and when it came in. */
export interface Finder {
  readonly importId: string;
  readonly now: Date;
}

/** Keeps what was found, behind what is known of the rows already; gives the contradictions of each row. */
export async function keepFound(
  tx: Db,
  { importId, now }: Finder,
  found: readonly FoundOfRow[],
): Promise<Map<string, string[]>> {
  const records = found.flatMap(({ number, rowId, discrepancies }) =>
    discrepancies.map(({ text, ...one }, position) => ({
      ...one,
      number,
      position,
      row_id: rowId,
      column_label: one.column,
      text_ja: text.ja,
      text_en: text.en,
    })),
  );
  const kept: { id: string; rowId: string }[] = await tx.query(
    `INSERT INTO imported_discrepancies
       (row_id, import_id, number, entered_at, position, column_label, code, text_ja, text_en, printed, computed)
     SELECT g.row_id, $2, g.number, $3,
       g.position + (SELECT count(*) FROM imported_discrepancies d WHERE d.row_id = g.row_id),
       g.column_label, g.code, g.text_ja, g.text_en, g.printed, g.computed
     FROM jsonb_to_recordset($1::jsonb) AS g(row_id uuid, number integer, position smallint, column_label text,
       code text, text_ja text, text_en text, printed integer, computed integer)
     RETURNING id, row_id AS "rowId"`,
    [JSON.stringify(records), importId, now],
  );
  const ids = new Map<string, string[]>();
  for (const { id, rowId } of kept) ids.set(rowId, [...(ids.get(rowId) ?? []), id]);
  return ids;
}

/** Takes back what was found of rows that go on standing. */
export async function withdrawFound(tx: Db, ids: readonly string[], now: Date): Promise<void> {
  await tx.query(`UPDATE imported_discrepancies SET withdrawn_at = $2 WHERE id = ANY ($1)`, [ids, now]);
}
