import type { FigureKey } from './figure-heading';
import { note, type Discrepancy, type Figure, type FigureRow, type RowNote } from './figure-row';

/** What of a contradiction tells it from others. */
export type KnownDiscrepancy = Pick<Discrepancy, 'column' | 'code' | 'printed' | 'computed' | 'text'>;

/** A row that came in with an earlier file of the same table, and the contradictions that are known of it. */
export interface StandingRow {
  readonly id: string;
  readonly importId: string;
  readonly label: string;
  readonly key: FigureKey;
  readonly figures: readonly Figure[];
  readonly discrepancies: readonly KnownDiscrepancy[];
}

/** Which rows of a table stand already, by their numbers; of several that are alike each is another one. */
export function standingRows(
  rows: readonly FigureRow[],
  standing: readonly StandingRow[],
): ReadonlyMap<number, StandingRow> {
  const left = new Map<string, StandingRow[]>();
  for (const one of standing) left.set(nameOf(one), [...(left.get(nameOf(one)) ?? []), one]);
  return new Map(
    rows.flatMap((row) => {
      const one = row.key ? left.get(nameOf(row))?.shift() : undefined;
      return one ? [[row.number, one] as const] : [];
    }),
  );
}

/**
 * The rows with no more than what is not known yet, and with a note of what is known and does not show any more. What is
 * known of a heading is told once, beside whichever row.
 */
export function newlyFound(
  rows: readonly FigureRow[],
  standing: ReadonlyMap<number, StandingRow>,
): readonly FigureRow[] {
  const known = [...standing.values()].flatMap(({ discrepancies }) => discrepancies);
  const ofHeadings = known.filter(isOfHeading);
  return rows.map((row) => {
    const own = standing.get(row.number)?.discrepancies ?? [];
    const discrepancies = unknown(row.discrepancies, [...own, ...ofHeadings]);
    return { ...row, discrepancies, notes: [...row.notes, ...noMore(own, row.discrepancies)] };
  });
}

function noMore(known: readonly KnownDiscrepancy[], found: readonly Discrepancy[]): RowNote[] {
  const shown = new Set(found.map(identityOf));
  return known.flatMap(({ printed, computed, column, ...one }) => {
    if (printed === null || computed === null || shown.has(identityOf({ printed, computed, column, ...one })))
      return [];
    return [note(column, 'found-no-more', { printed, computed })];
  });
}

/** Those contradictions that are not among the known ones. */
export function unknown(found: readonly Discrepancy[], known: readonly KnownDiscrepancy[]): Discrepancy[] {
  const told = new Set(known.map(identityOf));
  return found.filter((one) => !told.has(identityOf(one)));
}

function nameOf({ label, key, figures }: Pick<FigureRow, 'label' | 'key' | 'figures'>): string {
  return JSON.stringify([
    label,
    partsOf(key),
    figures.map((figure) => [figure.column, partsOf(figure.key), figure.printed]),
  ]);
}

/** A key in one order: a database stores it in another one. */
function partsOf(key: FigureKey | null): readonly unknown[] {
  return Object.entries(key ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The words name rows of a file by their numbers, and other files number them otherwise; a value has no other place. */
function identityOf({ column, code, printed, computed, text }: KnownDiscrepancy): string {
  return JSON.stringify([column, code, printed, computed, code === 'heading-missing' ? text.ja : '']);
}

function isOfHeading({ column, printed, computed }: KnownDiscrepancy): boolean {
  return column !== null && column !== 'label' && printed === null && computed === null;
}
