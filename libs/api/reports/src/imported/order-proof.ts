import { isPart, namesTwoYears, type FigureKey } from './figure-heading';
import { bare, differing, note, type Column, type Discrepancy, type FigureRow } from './figure-row';

/** Before it, no local government kept an office or sent anybody abroad. */
const FIRST_YEAR = 1945;

/** Years that stand twice or in no order, and places that stand twice. */
export function* orderProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  const seen = new Map<string, FigureRow>();
  let latest: number | null = null;
  for (const row of rows) {
    if (!row.key || !isPart(row.key)) continue;
    const above = seen.get(nameOf(row.key));
    if (above) yield [row, bare('label', 'repeated', { number: above.number })];
    if (above) for (const one of otherwise(row, above)) yield [row, one];
    if (!above) seen.set(nameOf(row.key), row);
    if (row.key.kind !== 'year') continue;
    if (latest !== null && row.key.year < latest) yield [row, bare('label', 'out-of-order', { year: row.key.year })];
    latest = Math.max(latest ?? row.key.year, row.key.year);
  }
}

/** In which figures a row says something else than the one above that is called the same: one of the two can be accepted. */
function* otherwise(row: FigureRow, { number, figures }: FigureRow): Generator<Discrepancy> {
  for (const [at, { column, printed }] of row.figures.entries()) {
    const computed = figures[at]?.printed ?? null;
    if (printed === null || computed === null || printed === computed) continue;
    yield { ...note(column, 'repeated-figure', { number, printed, computed }), printed, computed };
  }
}

/** The same of the headings. */
export function* headingProof(columns: readonly Column[]): Generator<Discrepancy> {
  const seen = new Set<string>();
  let latest: number | null = null;
  for (const { name, key } of columns) {
    if (key.kind === 'total' || (key.kind === 'cumulative' && key.of === undefined)) continue;
    if (seen.has(nameOf(key))) yield bare(name, 'heading-repeated', { value: name });
    seen.add(nameOf(key));
    if (key.kind !== 'year' && key.kind !== 'until') continue;
    if (latest !== null && key.year < latest) yield bare(name, 'out-of-order', { year: key.year });
    latest = Math.max(latest ?? key.year, key.year);
  }
}

/** In which figures a column says something else than the one before that is called the same. */
export function* repeatedColumns(
  rows: readonly FigureRow[],
  columns: readonly Column[],
): Generator<[FigureRow, Discrepancy]> {
  for (const [at, { name, key }] of columns.entries()) {
    const first = columns.findIndex((one) => nameOf(one.key) === nameOf(key));
    if (first === at || !isPart(key)) continue;
    for (const row of rows) {
      const [printed, computed] = [row.figures[at]?.printed ?? null, row.figures[first]?.printed ?? null];
      for (const one of differing('repeated-column', name, printed, computed)) yield [row, one];
    }
  }
}

/** Years in which nothing can have happened, and years of an era that are none of the year beside them. */
export function* yearProof(rows: readonly FigureRow[], columns: readonly Column[], lastYear: number) {
  for (const row of rows) for (const one of doubtful('label', row.label, row.key, lastYear)) yield [row, one] as const;
  const [first] = rows;
  if (!first) return;
  for (const { name, key } of columns)
    for (const one of doubtful(name, name, key, lastYear)) yield [first, one] as const;
}

function* doubtful(column: string, text: string, key: FigureKey | null, lastYear: number): Generator<Discrepancy> {
  if (key?.kind !== 'year' && key?.kind !== 'until') return;
  if (namesTwoYears(text)) yield bare(column, 'two-years', { value: text });
  if (key.year < FIRST_YEAR || key.year > lastYear) yield bare(column, 'no-such-year', { year: key.year });
}

function nameOf(key: FigureKey): string {
  return JSON.stringify(key);
}
