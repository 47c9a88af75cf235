import { namesOf } from './discrepancy-texts';
import type { FigureKey } from './figure-heading';
import { note, type Figure, type FigureRow, type RowNote } from './figure-row';

/** A row of a table that came in before. */
export interface RowThere {
  readonly importId: string;
  readonly key: FigureKey;
  readonly figures: readonly Figure[];
}

/** What tables that came in before say of a row. */
export interface KnownOfRow {
  /** Whether they have all that it says. */
  readonly isThere: boolean;
  /** The imports that have it, where they have all. */
  readonly by: readonly string[];
  /** In what they differ, and what they have of it where they have not all. */
  readonly notes: readonly RowNote[];
}

type Asked = Pick<FigureRow, 'number' | 'key' | 'figures' | 'errors'>;

const sums: readonly FigureKey['kind'][] = ['total', 'subtotal', 'cumulative'];

/** Whether it adds up others: it is called the same in every table. */
export function isOfOthers({ kind }: FigureKey): boolean {
  return sums.includes(kind);
}

/** Compares rows, figure by figure, with tables that came in before. */
export function knownOf(rows: readonly Asked[], there: readonly RowThere[]): ReadonlyMap<number, KnownOfRow> {
  const parts = rows.filter(({ key }) => key !== null && !isOfOthers(key));
  const known = new Map(parts.map((row) => [row.number, knownOfPart(row, there)]));
  const isWhole = parts.every(({ number, errors }) => known.get(number)?.isThere || errors.length > 0);
  const tables = tablesWithin(there, new Set(parts.map(({ key }) => textOf(key))));
  for (const row of rows)
    if (row.key && isOfOthers(row.key)) known.set(row.number, isWhole ? knownOfTotal(row, tables) : nothing);
  return known;
}

const nothing: KnownOfRow = { isThere: false, by: [], notes: [] };

/** A place that says n/a says nothing. A total is told by its row; what it adds up there is another matter. */
function knownOfPart({ key, figures }: Asked, there: readonly RowThere[]): KnownOfRow {
  const rows = there.filter((one) => textOf(one.key) === textOf(key));
  const alike = rows.flatMap((one) => one.figures);
  const said = figures.filter(({ printed }) => printed !== null);
  const named = said.filter((figure) => !isOfOthers(figure.key));
  const placed = named.length > 0 ? named : said;
  const same = placed.filter((figure) => valuesOf(alike, figure).includes(figure.printed));
  if (said.length > 0 && said.every((figure) => valuesOf(alike, figure).includes(figure.printed)))
    return { isThere: true, by: importsOf(rows.filter((one) => said.some((figure) => isIn(one, figure)))), notes: [] };
  const partly = same.length > 0 ? [note(null, 'partly-there', { names: namesOf(same.map((one) => one.column)) })] : [];
  return { isThere: false, by: [], notes: [...placed.flatMap((figure) => otherwise(alike, figure)), ...partly] };
}

/** A table that adds up nothing but rows of this one. */
interface TableWithin {
  readonly totals: readonly RowThere[];
  /** Whether it adds up all of them. */
  readonly isAll: boolean;
}

function tablesWithin(there: readonly RowThere[], own: ReadonlySet<string>): TableWithin[] {
  return [...new Set(there.map(({ importId }) => importId))].flatMap((id) => {
    const all = there.filter(({ importId }) => importId === id);
    const others = new Set(all.filter(({ key }) => !isOfOthers(key)).map(({ key }) => textOf(key)));
    if ([...others].some((other) => !own.has(other))) return [];
    const totals = all.filter(({ key }) => isOfOthers(key));
    return [{ totals, isAll: others.size === own.size }];
  });
}

/**
 * A total is where what it adds up is, and says the same: the rest of its table stands, and the other total is of nothing
 * but that. One of the same rows that says something else contradicts it.
 */
function knownOfTotal({ key, figures }: Asked, tables: readonly TableWithin[]): KnownOfRow {
  const alike = tables.flatMap(({ totals, isAll }) =>
    totals.filter((one) => textOf(one.key) === textOf(key)).map((one) => ({ ...one, isAll })),
  );
  const said = figures.filter(({ printed }) => printed !== null);
  const same = alike.filter((one) => said.every((figure) => isIn(one, figure)));
  if (same.length > 0) return { isThere: true, by: importsOf(same), notes: [] };
  const ofSame = alike.filter(({ isAll }) => isAll).flatMap((one) => one.figures);
  return { isThere: false, by: [], notes: said.flatMap((figure) => otherwise(ofSame, figure)) };
}

function importsOf(rows: readonly RowThere[]): string[] {
  return [...new Set(rows.map(({ importId }) => importId))];
}

function isIn({ figures }: RowThere, figure: Figure): boolean {
  return valuesOf(figures, figure).includes(figure.printed);
}

/** That other values stand in the place of a figure, and not its own. */
function otherwise(there: readonly Figure[], figure: Figure): RowNote[] {
  const values = [...new Set(valuesOf(there, figure))];
  if (values.length === 0 || values.includes(figure.printed)) return [];
  return [note(figure.column, 'stands-otherwise', { there: values.join(', ') })];
}

/** What is printed in the place of a figure. */
function valuesOf(there: readonly Figure[], { key }: Figure): (number | null)[] {
  return there.flatMap((one) => (textOf(one.key) === textOf(key) && one.printed !== null ? [one.printed] : []));
}

/** A key in one order: a database stores it in another one. */
function textOf(key: FigureKey | null): string {
  return JSON.stringify(Object.entries(key ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
