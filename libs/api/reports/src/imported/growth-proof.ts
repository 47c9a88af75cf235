import { isPart, type FigureKey } from './figure-heading';
import { differing, note, type Discrepancy, type Figure, type FigureRow } from './figure-row';

/** Figures up to a year only grow with the year: along a row, and down a column. */
export function* untilProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  for (const row of rows) yield* growth(row.figures.map((figure) => ({ row, figure, key: figure.key })));
  const spans = rows.filter(({ key }) => key?.kind === 'until');
  for (const at of spans[0]?.figures.keys() ?? [])
    yield* growth(spans.flatMap((row) => (row.figures[at] ? [{ row, figure: row.figures[at], key: row.key }] : [])));
}

interface Counted {
  readonly row: FigureRow;
  readonly figure: Figure;
  readonly key: FigureKey | null;
}

function* growth(figures: readonly Counted[]): Generator<[FigureRow, Discrepancy]> {
  const known = figures
    .flatMap(({ row, figure, key }) => (key?.kind === 'until' && figure.printed !== null ? [{ row, figure, key }] : []))
    .sort((a, b) => a.key.year - b.key.year);
  for (const [at, { row, figure, key }] of known.entries()) {
    // Only a span that holds all of an earlier one holds at least as much.
    const before = known.slice(0, at).findLast((one) => (key.from ?? 0) <= (one.key.from ?? 0));
    for (const one of falls(figure.column, before?.figure.printed ?? null, figure.printed)) yield [row, one];
  }
}

function falls(column: string, before: number | null, printed: number | null): Discrepancy[] {
  if (before === null || printed === null || printed >= before) return [];
  return [{ ...note(column, 'cumulative-falls', { before, printed }), printed, computed: null }];
}

/** Columns that count up from row to row neither fall nor differ from what the years add up to; each by itself. */
export function* cumulativeProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  const years = rows.filter(({ key }) => key?.kind === 'year');
  for (const [at, { key }] of (years[0]?.figures ?? []).entries()) {
    if (key.kind !== 'cumulative') continue;
    yield* countingUp(
      years.flatMap((row) => (row.figures[at] ? [{ row, figure: row.figures[at], added: addedBy(row, key.of) }] : [])),
    );
  }
}

/** A figure that counts up, and what is added to the one before it; null where nothing tells. */
interface Step {
  readonly row: FigureRow;
  readonly figure: Figure;
  readonly added: number | null;
}

function* countingUp(steps: readonly Step[]): Generator<[FigureRow, Discrepancy]> {
  let before: number | null = null;
  for (const { row, figure, added } of steps) {
    const { column, printed } = figure;
    const fallen = falls(column, before, printed);
    const computed: number | null = before === null || added === null ? null : before + added;
    const found = fallen.length > 0 ? fallen : differing('cumulative-sum', column, printed, computed);
    for (const one of found) yield [row, one];
    before = printed ?? before;
  }
}

/** Rows that count up from column to column, in the same way. */
export function* cumulativeRowProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  for (const row of rows) {
    if (row.key?.kind !== 'cumulative') continue;
    const { of } = row.key;
    const steps = row.figures.map((figure, at) => ({ row, figure, added: addedIn(rows, at, of) }));
    yield* countingUp(steps.filter(({ figure }) => figure.key.kind === 'year'));
  }
}

/** What a column adds to a row that counts up: the figure of its place, the total, or all rows; null where they do not tell. */
function addedIn(rows: readonly FigureRow[], at: number, place: string | undefined): number | null {
  const figureOf = (row: FigureRow | undefined) => row?.figures[at]?.printed ?? null;
  if (place !== undefined) return figureOf(rows.find(({ key }) => key && 'code' in key && key.code === place));
  const counted = rows.filter(({ key }) => key?.kind === 'cumulative' && key.of === undefined);
  const totals = rows.filter(({ key }) => key?.kind === 'total');
  if (counted.length > 1 || totals.length > 1) return null;
  if (totals.length === 1) return figureOf(totals[0]);
  const parts = rows.filter(({ key }) => key !== null && isPart(key)).map(figureOf);
  if (parts.length === 0) return null;
  return parts.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** What a year adds to a column that counts up: the figure of its place, or of all; null where the row does not tell. */
function addedBy({ figures }: FigureRow, place: string | undefined): number | null {
  const counted = figures.flatMap(({ key }) => (key.kind === 'cumulative' ? [key.of] : []));
  const of = (code: string) => figures.find(({ key }) => 'code' in key && key.code === code);
  if (place !== undefined) return of(place)?.printed ?? null;
  // Of several columns that count up of all, nothing tells what each of them counts.
  if (counted.filter((code) => code === undefined).length > 1) return null;
  const total = figures.find(({ key }) => key.kind === 'total');
  if (total) return total.printed;
  return counted.every((code) => code === undefined || of(code)) ? sumOf(figures) : null;
}

/** What a row adds up to, where it has figures and all of them are known. */
function sumOf(figures: readonly Figure[]): number | null {
  const parts = figures.filter(({ key }) => isPart(key));
  if (parts.length === 0 || parts.some(({ printed }) => printed === null)) return null;
  return parts.reduce((sum, { printed }) => sum + (printed ?? 0), 0);
}
