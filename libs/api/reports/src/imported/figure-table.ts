import { cumulativeKeyOf, figureKeyOf, readFigure, type FigureKey, type FigureNames } from './figure-heading';
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
  readonly errors: readonly RowError[];
  readonly discrepancies: readonly Discrepancy[];
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly key: FigureKey;
}

interface RowError {
  readonly column: string | null;
  readonly code: DiscrepancyCode;
  readonly text: Label;
}

/** Reads a table of figures and proves it: rows and columns against printed totals, years, and what only grows. */
export function readFigureTable(table: PrintedTable, names: FigureNames): FigureRow[] {
  const columns = columnsOf(table, names);
  const shifted = isShifted(table, names);
  const unread = shifted ? [shiftedHeadings] : unreadHeadings(table, names);
  const rows = table.rows.map((row) => readRow(row, columns, names, unread, shifted));
  const usable = rows.filter(({ errors }) => errors.length === 0);
  const found = new Map<number, Discrepancy[]>(
    rows.map(({ number }) => [number, shifted ? [] : [...unlabelled(table, number)]]),
  );
  const note = (row: FigureRow, one: Discrepancy) => found.get(row.number)?.push(one);
  for (const row of usable) for (const one of rowProof(row)) note(row, one);
  const counted = columnProof(shifted ? [] : rows, names);
  for (const [row, one] of [...untilProof(usable), ...counted, ...cumulativeProof(usable), ...orderProof(usable)])
    note(row, one);
  const [first] = usable;
  if (first) for (const one of headingProof(columns)) note(first, one);
  return rows.map((row) => ({ ...row, discrepancies: found.get(row.number) ?? [] }));
}

function columnsOf({ headers, columns }: PrintedTable, names: FigureNames): Column[] {
  return columns.flatMap((meaning, at) => {
    const name = headers[at] ?? '';
    if (meaning === 'total') return [{ at, name, key: { kind: meaning } }];
    if (meaning === 'cumulative') return [{ at, name, key: cumulativeKeyOf(name, names) }];
    const key = meaning === 'figure' ? figureKeyOf(name, names) : null;
    return key ? [{ at, name, key }] : [];
  });
}

/** Headings of figures that say nothing; what stands below them could be of anything, so that no row comes in. */
function unreadHeadings({ headers, columns }: PrintedTable, names: FigureNames): RowError[] {
  return columns.flatMap((meaning, at) => {
    const name = headers[at] ?? '';
    if (meaning !== 'figure' || figureKeyOf(name, names)) return [];
    const code = names.measure(name) === 'other' ? 'other-measure' : 'unknown-heading';
    return [{ column: name, code, text: discrepancyText(code, { value: name || `#${at + 1}` }) }];
  });
}

const shiftedHeadings: RowError = {
  column: null,
  code: 'headings-shifted',
  text: discrepancyText('headings-shifted'),
};

/** Whether the headings begin a column too early: a figure's heading stands above the labels. */
function isShifted({ headers, columns, rows }: PrintedTable, names: FigureNames): boolean {
  const key = figureKeyOf(headers[columns.indexOf('label')] ?? '', names);
  return key !== null && rows.some(({ cells }) => cells.length > headers.length);
}

function readRow(
  { number, label, cells }: PrintedRow,
  columns: Column[],
  names: FigureNames,
  unread: readonly RowError[],
  shifted: boolean,
): FigureRow {
  const errors = [...unread];
  const key = figureKeyOf(label, names);
  if (!shifted && !key)
    errors.push({ column: 'label', code: 'unknown-label', text: discrepancyText('unknown-label', { value: label }) });
  const figures = columns.map(({ at, name, key: columnKey }) => {
    const text = cells[at] ?? '';
    const printed = readFigure(text);
    if (printed === undefined && !shifted)
      errors.push({ column: name, code: 'no-figure', text: discrepancyText('no-figure', { value: text }) });
    return { column: name, key: columnKey, printed: printed ?? null };
  });
  if (errors.length === 0 && figures.every(({ printed }) => printed === null))
    errors.push({ column: null, code: 'no-figures', text: discrepancyText('no-figures') });
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

/** Printed totals of a row against its figures, and against each other. */
function rowProof({ figures }: FigureRow): Discrepancy[] {
  const totals = figures.filter(({ key }) => key.kind === 'total');
  const sum = sumOf(figures);
  return totals.flatMap((total) =>
    differing('row-total', total.column, total.printed, sum ?? totals[0]?.printed ?? null),
  );
}

/** Figures up to a year only grow with the year: along a row, and down a column. */
function* untilProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
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
function* columnProof(rows: readonly FigureRow[], names: FigureNames): Generator<[FigureRow, Discrepancy]> {
  const total = rows.find(({ key }) => key?.kind === 'total');
  if (!total) return;
  // A row whose label means nothing here is counted by who printed the total.
  const counted = rows.filter(({ key, label }) => (key ? isPart(key) : names.measure(label) !== 'other'));
  for (const [at, { column, key, printed }] of total.figures.entries()) {
    if (key.kind === 'cumulative') continue;
    const parts = counted.map(({ figures }) => figures[at]?.printed ?? null);
    const computed =
      parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    for (const one of differing('column-total', column, printed, computed)) yield [total, one];
  }
}

/** Columns that count up from row to row neither fall nor differ from what the years add up to; each by itself. */
function* cumulativeProof(rows: readonly FigureRow[]): Generator<[FigureRow, Discrepancy]> {
  const years = rows.filter(({ key }) => key?.kind === 'year');
  for (const [at, { key }] of (years[0]?.figures ?? []).entries()) {
    if (key.kind !== 'cumulative') continue;
    let before: number | null = null;
    for (const row of years) {
      const { column, printed } = row.figures[at] ?? { column: '', printed: null };
      const added = addedBy(row, key.of);
      const fallen = falls(column, before, printed);
      const computed: number | null = before === null || added === null ? null : before + added;
      const found = fallen.length > 0 ? fallen : differing('cumulative-sum', column, printed, computed);
      for (const one of found) yield [row, one];
      before = printed ?? before;
    }
  }
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
    if (key.kind === 'total' || (key.kind === 'cumulative' && key.of === undefined)) continue;
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
