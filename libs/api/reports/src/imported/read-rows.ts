import { isRefusalHeading } from '@kakehashi/api/exchange';
import { figureKeysOf, isBareYear } from './bare-years';
import type { DiscrepancyCode } from './discrepancy-texts';
import { cumulativeKeyOf, figureKeyOf, readFigure, type FigureKey, type FigureNames } from './figure-heading';
import {
  LEAVE_OUT,
  bare,
  note,
  type Column,
  type Discrepancy,
  type FigureRow,
  type PrintedRow,
  type PrintedTable,
  type RowNote,
} from './figure-row';
import { readAs } from './read-as';

/** `注：速報値`, `（出典）`, `【東南アジア】`, `※`, `*1` */
const remark = /^[(（【［[<＜■●○◆・]*\s*(注|※|[*＊]|出典|出所|資料|備考|note|source|remark)/iu;

/** What of a table is read before it is proved. */
export interface ReadTable {
  readonly columns: readonly Column[];
  readonly rows: readonly FigureRow[];
  readonly isShifted: boolean;
  /** What is to be told of its columns. */
  readonly notes: readonly RowNote[];
}

/** Reads the rows and columns of a table; what cannot be read is told of the rows. */
export function readRows(table: PrintedTable, names: FigureNames): ReadTable {
  const headings = headingKeys(table, names);
  const columns = columnsOf(table, headings, names);
  const shift = shiftOf(table, names);
  const isShifted = shift !== null;
  const unread = isShifted ? [note(null, shift)] : unreadHeadings(table, headings, names);
  const keys = figureKeysOf(
    table.rows.map(({ label, means }) => means ?? label),
    names,
  );
  const rows = table.rows.map((row, at) =>
    readRow(row, keys[at] ?? null, { table, columns, names, unread, isShifted }),
  );
  return { columns, rows, isShifted, notes: [...headingNotes(table, columns, names), ...leftOut(table)] };
}

/** Figures that stand where no heading says what they are; they stay out. */
export function* unlabelled({ headers, columns }: PrintedTable, cells: readonly string[]): Generator<Discrepancy> {
  for (const [at, cell] of cells.entries()) {
    if ((headers[at] ?? '') !== '' || (columns[at] ?? null) !== null || typeof readFigure(cell) !== 'number') continue;
    yield bare(null, 'heading-missing', { value: cell });
  }
}

/** What the headings of figures stand for, by their place. */
function headingKeys({ headers, headersMean, columns }: PrintedTable, names: FigureNames): (FigureKey | null)[] {
  const texts = columns.map((meaning, at) => (meaning === 'figure' ? (headersMean?.[at] ?? headers[at] ?? '') : ''));
  return figureKeysOf(texts, names);
}

function columnsOf({ headers, columns }: PrintedTable, headings: (FigureKey | null)[], names: FigureNames): Column[] {
  return columns.flatMap((meaning, at) => {
    const name = headers[at] ?? '';
    if (meaning === 'total') return [{ at, name, key: totalKeyOf(name, names) }];
    if (meaning === 'cumulative') return [{ at, name, key: cumulativeKeyOf(name, names) }];
    const key = meaning === 'figure' ? headings[at] : null;
    return key ? [{ at, name, key }] : [];
  });
}

function totalKeyOf(name: string, names: FigureNames): FigureKey {
  const key = figureKeyOf(name, names);
  return key?.kind === 'subtotal' ? key : { kind: 'total' };
}

/** Headings of figures that say nothing; what stands below them could be of anything, so that no row comes in. */
function unreadHeadings(
  { headers, columns }: PrintedTable,
  headings: (FigureKey | null)[],
  names: FigureNames,
): RowNote[] {
  return columns.flatMap((meaning, at) => {
    const name = headers[at] ?? '';
    if (meaning !== 'figure' || headings[at]) return [];
    const value = name || `#${at + 1}`;
    if (names.measure(name) === 'other') return [note(name, 'other-measure', { value })];
    return [{ ...note('figure', 'unknown-heading', { value }), ...(name ? { value: name.slice(0, 200) } : {}) }];
  });
}

/** Headings that were taken for something else than they print. */
function headingNotes({ headersMean }: PrintedTable, columns: readonly Column[], names: FigureNames): RowNote[] {
  return columns.flatMap(({ at, name, key }) =>
    headersMean?.[at] !== undefined || isBareYear(name) ? [note(name, 'read-as', readAs(name, key, names))] : [],
  );
}

/** Columns with a heading that do not come in are told, so that nobody misses them later. */
function leftOut({ headers, columns }: PrintedTable): RowNote[] {
  return headers.flatMap((name, at) =>
    name !== '' && (columns[at] ?? null) === null && !isRefusalHeading(name)
      ? [note(name, 'column-left-out', { value: name })]
      : [],
  );
}

/** Whether the headings begin a column too early, so that a figure's heading stands above the labels, or a column too late. */
function shiftOf(table: PrintedTable, names: FigureNames): DiscrepancyCode | null {
  const { headers, columns, rows } = table;
  const key = figureKeyOf(headers[columns.indexOf('label')] ?? '', names);
  if (key !== null && rows.some(({ cells }) => cells.length > headers.length)) return 'headings-shifted';
  if (beginTooEarly(table)) return 'headings-shifted-left';
  return beginTooLate(table) ? 'headings-shifted-right' : null;
}

/** Nothing stands below the first heading of figures, and figures stand behind the last one. */
function beginTooEarly({ headers, columns, rows }: PrintedTable): boolean {
  const first = columns.indexOf('label') + 1;
  const last = headers.findLastIndex((heading) => heading !== '');
  if (first === 0 || columns[first] !== 'figure') return false;
  const isBehind = ({ cells }: PrintedRow) => typeof readFigure(cells[last + 1] ?? '') === 'number';
  return rows.every(({ cells }) => !cells[first]) && rows.some(isBehind);
}

/**
 * No heading stands above the labels or above the first figures, of which nothing would come in, and no figures below the
 * last one.
 */
function beginTooLate({ headers, columns, rows }: PrintedTable): boolean {
  const labels = columns.indexOf('label');
  const first = labels + 1;
  if (labels < 0 || (headers[labels] !== '' && headers[first] !== '') || (columns[first] ?? null) !== null)
    return false;
  const last = headers.findLastIndex((heading) => heading !== '' && !isRefusalHeading(heading));
  const filled = rows.filter(({ cells }) => cells.length > first);
  const isFigure = (cells: readonly string[]) => typeof readFigure(cells[first] ?? '') === 'number';
  return last > first && filled.some(({ cells }) => isFigure(cells)) && rows.every(({ cells }) => !cells[last]);
}

interface Reading {
  readonly table: PrintedTable;
  readonly columns: readonly Column[];
  readonly names: FigureNames;
  readonly unread: readonly RowNote[];
  readonly isShifted: boolean;
}

function readRow(
  row: PrintedRow,
  key: FigureKey | null,
  { table, columns, names, unread, isShifted }: Reading,
): FigureRow {
  const { number, label, means, cells } = row;
  const figures = columns.map(({ at, name, key: columnKey }) => ({
    column: name,
    key: columnKey,
    printed: readFigure(cells[at] ?? '') ?? null,
  }));
  const aside = table.columns.flatMap((meaning, at) =>
    meaning === null && !isRefusalHeading(table.headers[at] ?? '')
      ? [{ at, printed: readFigure(cells[at] ?? '') ?? null }]
      : [],
  );
  const read = { number, label, key, figures, aside, discrepancies: [] };
  const stands = means === LEAVE_OUT ? 'left-out' : !key && isRemark(row, columns, table) ? 'note' : 'row';
  if (stands !== 'row' && !isShifted)
    return { ...read, key: null, stands, errors: [], notes: [note(null, `${stands}-row`, { value: label })] };
  const errors = [...unread, ...(isShifted ? [] : rowErrors(row, key, columns))];
  if (errors.length === 0 && figures.every(({ printed }) => printed === null)) errors.push(note(null, 'no-figures'));
  const isTaken = key && (means !== undefined || isBareYear(label));
  const notes = isTaken ? [note('label', 'read-as', readAs(label, key, names))] : [];
  return { ...read, stands: 'row', errors, notes };
}

/** Whether a row is no part of the table: a remark, a heading of a group, or the headings once more. */
function isRemark({ label, cells }: PrintedRow, columns: readonly Column[], { headers }: PrintedTable): boolean {
  const texts = columns.map(({ at }) => cells[at] ?? '');
  if (texts.every((text) => text === '') || cells.join('\n') === headers.join('\n')) return true;
  return remark.test(label) && !texts.some((text) => typeof readFigure(text) === 'number');
}

function rowErrors({ label, cells }: PrintedRow, key: FigureKey | null, columns: readonly Column[]): RowNote[] {
  const value = label === '' ? {} : { value: label.slice(0, 200) };
  return [
    ...(key ? [] : [{ ...note('label', 'unknown-label', { value: label }), ...value }]),
    ...columns.flatMap(({ at, name }) => {
      const text = cells[at] ?? '';
      if (readFigure(text) !== undefined) return [];
      return [note(name, text.startsWith('=') ? 'formula-unsaved' : 'no-figure', { value: text })];
    }),
  ];
}
