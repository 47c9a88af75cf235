import { fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { labelOf, type Names } from '../counts/axis-entries';
import type { Asked } from './changed-cells';
import type { ChangedCase, ChangeKind, ChangesQuery, ChangeSide } from './changes.dto';
import changedFigures from './sql/changed-jet-figures.sql';

type ByRole = Readonly<Record<string, number | null>>;

interface Row {
  readonly id: string;
  readonly fiscalYear: number;
  readonly country: string;
  readonly before: ByRole | null;
  readonly after: ByRole | null;
  readonly source: string;
  readonly events: readonly { readonly at: string; readonly by: string }[];
}

/** What to read of the changes, with one more than the page holds. */
type JetQuestion = Pick<ChangesQuery, 'from' | 'to' | 'cursor'> & { readonly since: Date; readonly limit: number };

/** The entered figures of JET that are others than at an instant, by year and country. */
export async function jetChanges(
  asked: Asked,
  { from, to, since, cursor, limit }: JetQuestion,
  names: Names,
): Promise<(ChangedCase & { readonly id: string })[]> {
  const rows = await asked.query<Row[]>(changedFigures, [from, to, since, cursor ?? null, limit]);
  return rows.map((row) => ({
    id: row.id,
    reference: null,
    title: row.source,
    kinds: kindsOf(row, since),
    before: sideOf(row, row.before, names),
    after: sideOf(row, row.after, names),
    events: row.events.map(({ at, by }) => ({ at: new Date(at).toISOString(), by })),
  }));
}

function kindsOf({ fiscalYear, before, after }: Row, since: Date): ChangeKind[] {
  if (!after) return ['withdrawn'];
  const added: ChangeKind = fiscalYear < fiscalYearOfInstant(since) ? 'late' : 'progressed';
  const known = (figures: ByRole | null, role: string) => figures?.[role] ?? null;
  const roles = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])];
  const differ = roles.filter((role) => known(before, role) !== known(after, role));
  const isAdded = differ.some((role) => known(before, role) === null);
  const isPutRight = differ.some((role) => known(before, role) !== null);
  return [...(isAdded || differ.length === 0 ? [added] : []), ...(isPutRight ? (['corrected'] as const) : [])];
}

function sideOf({ fiscalYear, country }: Row, figures: ByRole | null, names: Names): ChangeSide | null {
  const nameOf = (axis: 'country' | 'role', key: string) => labelOf(axis, key, names, { programme: 'jet' });
  return (
    figures && {
      fiscalYears: [fiscalYear],
      office: null,
      country: nameOf('country', country),
      division: null,
      municipality: null,
      state: null,
      figures: Object.entries(figures).map(([role, value]) => ({
        code: role,
        label: nameOf('role', role),
        value: value === null ? null : String(value),
      })),
    }
  );
}
