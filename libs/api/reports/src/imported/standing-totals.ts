import type { FigureKey } from './figure-heading';
import type { Figure, FigureRow } from './figure-row';

/** A row of an import some of whose totals are called as those of a file. */
export interface RowThere {
  readonly importId: string;
  readonly key: FigureKey;
  readonly figures: readonly Figure[];
}

const sums: readonly FigureKey['kind'][] = ['total', 'subtotal', 'cumulative'];

/** Whether it adds up others: it is called the same in every table. */
export function isOfOthers({ kind }: FigureKey): boolean {
  return sums.includes(kind);
}

/**
 * Of the rows that are called as some that stand, those that are the same. A total is only where what it adds up is: all
 * else of its table stands, and the other total is of nothing but that; where it is of less, both are printed the same.
 */
export function sameAsThere(
  rows: readonly FigureRow[],
  called: ReadonlySet<number>,
  there: readonly RowThere[],
): ReadonlySet<number> {
  const parts = rows.filter(({ key }) => key !== null && !isOfOthers(key));
  const own = new Set(parts.map(({ key }) => textOf(key)));
  const isWhole = parts.every(({ number, errors }) => called.has(number) || errors.length > 0);
  const tables = [...new Set(there.map(({ importId }) => importId))].map((id) => {
    const all = there.filter(({ importId }) => importId === id);
    const others = all.filter(({ key }) => !isOfOthers(key)).map(({ key }) => textOf(key));
    return { totals: all.filter(({ key }) => isOfOthers(key)), others: new Set(others) };
  });
  const isThere = ({ key, figures }: FigureRow) =>
    tables.some(({ totals, others }) => {
      const alike = totals.filter((one) => textOf(one.key) === textOf(key));
      if (alike.length === 0 || [...others].some((other) => !own.has(other))) return false;
      return others.size === own.size || alike.some((one) => printed(one.figures) === printed(figures));
    });
  return new Set(
    rows
      .filter((row) => called.has(row.number) && (!row.key || !isOfOthers(row.key) || (isWhole && isThere(row))))
      .map(({ number }) => number),
  );
}

function printed(figures: readonly Figure[]): string {
  return JSON.stringify(figures.map((one) => `${textOf(one.key)} ${one.printed}`).sort());
}

/** A key in one order: a database stores it in another one. */
function textOf(key: FigureKey | null): string {
  return JSON.stringify(Object.entries(key ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
