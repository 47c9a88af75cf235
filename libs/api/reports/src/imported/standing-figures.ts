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
  const places = placesOf(there);
  const known = new Map(parts.map((row) => [row.number, knownOfPart(row, places)]));
  const isWhole = parts.every(({ number, errors }) => known.get(number)?.isThere || errors.length > 0);
  const tables = tablesWithin(there, new Set(parts.map(({ key }) => textOf(key))));
  for (const row of rows)
    if (row.key && isOfOthers(row.key)) known.set(row.number, isWhole ? knownOfTotal(row, tables) : nothing);
  return known;
}

const nothing: KnownOfRow = { isThere: false, by: [], notes: [] };

/** A place that says n/a says nothing. A total is told by its row; what it adds up there is another matter. */
function knownOfPart({ key, figures }: Asked, places: Places): KnownOfRow {
  const said = figures
    .filter(({ printed }) => printed !== null)
    .map((figure) => ({ figure, told: places.get(nameOf(key, figure.key)) ?? [] }));
  const named = said.filter(({ figure }) => !isOfOthers(figure.key));
  const placed = named.length > 0 ? named : said;
  const isSame = ({ figure, told }: Said) => told.some(({ printed }) => printed === figure.printed);
  if (said.length > 0 && said.every(isSame)) {
    const by = said.flatMap(({ figure, told }) => told.filter(({ printed }) => printed === figure.printed));
    return { isThere: true, by: importsOf(by), notes: [] };
  }
  const same = placed.filter(isSame).map(({ figure }) => figure.column);
  const partly = same.length > 0 ? [note(null, 'partly-there', { names: namesOf(same) })] : [];
  const notes = placed.flatMap(({ figure, told }) => otherwise(figure, told));
  return { isThere: false, by: [], notes: [...notes, ...partly] };
}

/** What an import says of a place. */
interface Told {
  readonly importId: string;
  readonly printed: number;
}

interface Said {
  readonly figure: Figure;
  readonly told: readonly Told[];
}

/** What tables say, by row and column; of a place that is no sum also with the two exchanged, as another table may have them. */
type Places = ReadonlyMap<string, readonly Told[]>;

function placesOf(there: readonly RowThere[]): Places {
  const places = new Map<string, Told[]>();
  const add = (place: string, told: Told) => places.set(place, [...(places.get(place) ?? []), told]);
  for (const { importId, key, figures } of there)
    for (const { key: column, printed } of figures) {
      if (printed === null) continue;
      add(nameOf(key, column), { importId, printed });
      if (!isOfOthers(key) && !isOfOthers(column)) add(nameOf(column, key), { importId, printed });
    }
  return places;
}

function nameOf(row: FigureKey | null, column: FigureKey): string {
  return `${textOf(row)} ${textOf(column)}`;
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
  const isIn = (places: Places, { key: column, printed }: Figure) =>
    (places.get(nameOf(key, column)) ?? []).some((told) => told.printed === printed);
  const same = alike.filter((one) => {
    const places = placesOf([one]);
    return said.every((figure) => isIn(places, figure));
  });
  if (same.length > 0) return { isThere: true, by: importsOf(same), notes: [] };
  const ofSame = placesOf(alike.filter(({ isAll }) => isAll));
  const notes = said.flatMap((figure) => otherwise(figure, ofSame.get(nameOf(key, figure.key)) ?? []));
  return { isThere: false, by: [], notes };
}

function importsOf(told: readonly { readonly importId: string }[]): string[] {
  return [...new Set(told.map(({ importId }) => importId))];
}

/** That other values stand in the place of a figure, and not its own. */
function otherwise({ column, printed }: Figure, told: readonly Told[]): RowNote[] {
  const values = [...new Set(told.map((one) => one.printed))];
  if (values.length === 0 || values.some((value) => value === printed)) return [];
  return [note(column, 'stands-otherwise', { there: values.join(', ') })];
}

/** A key in one order: a database stores it in another one. */
function textOf(key: FigureKey | null): string {
  return JSON.stringify(Object.entries(key ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
