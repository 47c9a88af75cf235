import { figureKeyOf, readFigure, type FigureKey, type PlaceNames } from './figure-heading';
import { discrepancyText, type DiscrepancyCode } from './discrepancy-texts';
import type { Label } from '@kakehashi/shared/contracts';

/** A table of figures as its file has it. */
export interface PrintedTable {
  readonly headers: readonly string[];
  /** What each column holds: `label`, `figure`, `total`, `cumulative`; null where it is left out. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly PrintedRow[];
}

/** A row of it; `label` is read in place of its first cell where somebody said what that means. */
export interface PrintedRow {
  readonly number: number;
  readonly label: string;
  readonly cells: readonly string[];
}

/** One figure: where it stands, and what is printed there; null for n/a. */
export interface Figure {
  readonly column: string;
  readonly key: FigureKey;
  readonly printed: number | null;
}

/** Something in which the table contradicts itself. */
export interface Discrepancy {
  readonly column: string | null;
  readonly code: DiscrepancyCode;
  readonly text: Label;
  readonly printed: number | null;
  readonly computed: number | null;
}

/** A row as it is understood. */
export interface FigureRow {
  readonly number: number;
  readonly label: string;
  readonly key: FigureKey | null;
  readonly figures: readonly Figure[];
  /** What makes the row unusable. */
  readonly errors: readonly { readonly column: string | null; readonly code: DiscrepancyCode; readonly text: Label }[];
  readonly discrepancies: readonly Discrepancy[];
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly key: FigureKey;
}

/** Reads a table of figures and proves it: rows and columns against printed totals, years, and what only grows. */
export function readFigureTable(table: PrintedTable, places: PlaceNames): FigureRow[] {
  const columns = columnsOf(table, places);
  const shifted = isShifted(table, places);
  const rows = table.rows.map((row) => readRow(row, columns, places, shifted));
  const usable = rows.filter(({ errors }) => errors.length === 0);
  const found = new Map<number, Discrepancy[]>(
    rows.map(({ number }) => [number, shifted ? [] : [...unlabelled(table, number)]]),
  );
  const note = (row: FigureRow, one: Discrepancy) => found.get(row.number)?.push(one);
  for (const row of usable) for (const one of [...rowProof(row), ...untilProof(row)]) note(row, one);
  for (const [row, one] of [...columnProof(shifted ? [] : rows), ...cumulativeProof(usable), ...orderProof(usable)])
    note(row, one);
  const [first] = usable;
  if (first) for (const one of headingProof(columns)) note(first, one);
  return rows.map((row) => ({ ...row, discrepancies: found.get(row.number) ?? [] }));
}

function columnsOf({ headers, columns }: PrintedTable, places: PlaceNames): Column[] {
  return columns.flatMap((meaning, at) => {
    const name = headers[at] ?? '';
    if (meaning === 'total' || meaning === 'cumulative') return [{ at, name, key: { kind: meaning } }];
    const key = meaning === 'figure' ? figureKeyOf(name, places) : null;
    return key ? [{ at, name, key }] : [];
  });
}

/** Whether the headings begin a column too early: a figure's heading stands above the labels. */
function isShifted({ headers, columns, rows }: PrintedTable, places: PlaceNames): boolean {
  const key = figureKeyOf(headers[columns.indexOf('label')] ?? '', places);
  return key !== null && rows.some(({ cells }) => cells.length > headers.length);
}

function readRow(
  { number, label, cells }: PrintedRow,
  columns: Column[],
  places: PlaceNames,
  shifted: boolean,
): FigureRow {
  const errors: { column: string | null; code: DiscrepancyCode; text: Label }[] = [];
  const key = figureKeyOf(label, places);
  if (shifted) errors.push({ column: null, code: 'headings-shifted', text: discrepancyText('headings-shifted') });
  else if (!key)
    errors.push({ column: 'label', code: 'unknown-label', text: discrepancyText('unknown-label', { value: label }) });
  const figures = columns.map(({ at, name, key: columnKey }) => {
    const text = cells[at] ?? '';
    const printed = readFigure(text);
    if (printed === undefined && !shifted)
      errors.push({ column: name, code: 'no-figure', text: discrepancyText('no-figure', { value: text }) });
    return { column: name, key: columnKey, printed: printed ?? null };
  });
  return { number, label, key, figures, errors, discrepancies: [] };
}

/** Figures that stand where no heading says what they are; they stay out. */
function* unlabelled({ headers, columns, rows }: PrintedTable, number: number): Generator<Discrepancy> {
  const cells = rows.find((row) => row.number === number)?.cells ?? [];
  for (const [at, cell] of cells.entries()) {
    if ((headers[at] ?? '') !== '' || (columns[at] ?? null) !== null || typeof readFigure(cell) !== 'number') continue;
    yield {
      column: null,
      code: 'heading-missing',
      text: discrepancyText('heading-missing', { value: cell }),
      printed: null,
      computed: null,
    };
  }
}

/** What a row adds up to, where it has figures and all of them are known. */
function sumOf(figures: readonly Figure[]): number | null {
  const parts = figures.filter(({ key }) => isPart(key));
  if (parts.length === 0 || parts.some(({ printed }) => printed === null)) return null;
  return parts.reduce((sum, { printed }) => sum + (printed ?? 0), 0);
}

function isPart({ kind }: FigureKey): boolean {
  return kind === 'year' || kind === 'country' || kind === 'office';
}

function differing(
  code: DiscrepancyCode,
  column: string,
  printed: number | null,
  computed: number | null,
): Discrepancy[] {
  if (printed === null || computed === null || printed === computed) return [];
  return [{ column, code, text: discrepancyText(code, { printed, computed }), printed, computed }];
}

function rowProof({ figures }: FigureRow): Discrepancy[] {
  const total = figures.find(({ key }) => key.kind === 'total');
  return total ? differing('row-total', total.column, total.printed, sumOf(figures)) : [];
}

/** Figures up to a year only grow with the year. */
function untilProof({ figures }: FigureRow): Discrepancy[] {
  const until = figures
    .flatMap((one) => (one.key.kind === 'until' && one.printed !== null ? [{ ...one, year: one.key.year }] : []))
    .sort((a, b) => a.year - b.year);
  return until.flatMap((one, at) => falls(one.column, until[at - 1]?.printed ?? null, one.printed));
}

function falls(column: string, before: number | null, printed: number | null): Discrepancy[] {
  if (before === null || printed === null || printed >= before) return [];
  return [
    {
      column,
      code: 'cumulative-falls',
      text: discrepancyText('cumulative-falls', { before, printed }),
      printed,
      computed: null,
    },
  ];
}

/** The row of totals against what stands above it. */
function* columnProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  const total = rows.find(({ key }) => key?.kind === 'total');
  if (!total) return;
  // A row whose label means nothing here is counted by who printed the total.
  const counted = rows.filter((row) => row.key === null || isPart(row.key));
  for (const [at, { column, key, printed }] of total.figures.entries()) {
    if (key.kind === 'cumulative') continue;
    const parts = counted.map(({ figures }) => figures[at]?.printed ?? null);
    const computed =
      parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    for (const one of differing('column-total', column, printed, computed)) yield [total, one];
  }
}

/** A column that counts up from row to row neither falls nor differs from what the years add up to. */
function* cumulativeProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  let before: number | null = null;
  for (const row of rows.filter(({ key }) => key?.kind === 'year')) {
    const counted = row.figures.find(({ key }) => key.kind === 'cumulative');
    if (!counted) return;
    const fallen = falls(counted.column, before, counted.printed);
    const sum = row.figures.find(({ key }) => key.kind === 'total')?.printed ?? sumOf(row.figures);
    const computed = before === null || sum === null ? null : before + sum;
    for (const one of fallen.length > 0
      ? fallen
      : differing('cumulative-sum', counted.column, counted.printed, computed))
      yield [row, one];
    before = counted.printed ?? before;
  }
}

/** Years that stand twice or in no order, and places that stand twice. */
function* orderProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  const seen = new Map<string, number>();
  let latest: number | null = null;
  for (const row of rows) {
    if (!row.key || !isPart(row.key)) continue;
    const above = seen.get(nameOf(row.key));
    if (above !== undefined) yield [row, bare('label', 'repeated', { number: above })];
    else seen.set(nameOf(row.key), row.number);
    if (row.key.kind !== 'year') continue;
    if (latest !== null && row.key.year < latest) yield [row, bare('label', 'out-of-order', { year: row.key.year })];
    latest = Math.max(latest ?? row.key.year, row.key.year);
  }
}

function* headingProof(columns: readonly Column[]): Generator<Discrepancy> {
  const seen = new Set<string>();
  let latest: number | null = null;
  for (const { name, key } of columns) {
    if (key.kind === 'total' || key.kind === 'cumulative') continue;
    if (seen.has(nameOf(key))) yield bare(name, 'heading-repeated', { value: name });
    seen.add(nameOf(key));
    if (key.kind !== 'year' && key.kind !== 'until') continue;
    if (latest !== null && key.year < latest) yield bare(name, 'out-of-order', { year: key.year });
    latest = Math.max(latest ?? key.year, key.year);
  }
}

function bare(column: string, code: DiscrepancyCode, values: Readonly<Record<string, string | number>>): Discrepancy {
  return { column, code, text: discrepancyText(code, values), printed: null, computed: null };
}

function nameOf(key: FigureKey): string {
  return JSON.stringify(key);
}
