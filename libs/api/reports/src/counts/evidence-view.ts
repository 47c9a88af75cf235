import type { Label } from '@kakehashi/shared/contracts';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { expertiseAreas } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { EmptyCell } from './empty-cell';
import { cursorAfter } from './case-after';
import { besideYears, composeGrid } from './compose';
import { labelOf, namesOf } from './axis-entries';
import type { AxisName, CountedCase, StoredRow, StoredTable } from './count-queries';
import type { Axis } from './definitions';
import { UNANSWERED } from './filter-series';
import {
  ALL,
  keysOf,
  placeOf,
  type FrozenCounts,
  type GridCell,
  type GridRequest,
  type LiveCount,
  type Series,
  type StoredFigure,
} from './model';
import { printedName } from './printed-names';
import { printedColumns } from '../published/printed-columns';
import { inferredExpertise } from '../published/printed-expertise';
import { documentName } from '../published/tables';
import { coordinate, figuresWithin, yearsOfKey } from './published-cells';
import { tableTotalAt, type TableSide, type TableTotalAsked } from './printed-total';
import type { EvidenceQuery } from './queries.dto';
import type { ReportRequest } from './report-request';
import { IMPORTED, figuresToldAt } from './told-beside';
import { numberOf, totalsOf, type Total } from './totals';
import type { Evidence, EvidenceCase, EvidenceFigure, InferredExpertise, PrintedLine } from './evidence.dto';

/** The place of the grid that is asked about, as the cases know it. */
export interface PlaceAsked {
  /** Axes of the grid, `none` where the total over one is asked for. */
  readonly rows: Axis;
  readonly columns: Axis;
  /** Key of the cell in the grid. */
  readonly place: string;
  /** Which total of the report it is; null for a cell. */
  readonly total: Total['axis'] | null;
  /** Keys by which the cases are limited; null takes all. */
  readonly row: string | null;
  readonly column: string | null;
  /** Fiscal years of the cases; null where the place can have none. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** The total as a published table gives it of itself; null for the number of the report. */
  readonly ofTable: TableTotalAsked | null;
}

/** Whether a coordinate is that of all: `*`, or nothing. */
export function isAll(key: string | undefined): boolean {
  return key === undefined || key === '' || key === '*' || key === ALL;
}

/** Reads the coordinates of a number; `*` or nothing is the total over an axis. */
export function placeAsked(
  request: ReportRequest,
  query: Pick<EvidenceQuery, 'row' | 'column' | 'printedIn' | 'side'>,
): PlaceAsked {
  const key = (axis: Axis, value: string | undefined) => {
    return axis === 'none' || isAll(value) ? null : (value ?? null);
  };
  const row = key(request.rows, query.row);
  const column = key(request.columns, query.column);
  const year = request.rows === 'fiscalYear' ? row : request.columns === 'fiscalYear' ? column : null;
  const total = totalAsked(request, [query.row, row], [query.column, column]);
  return {
    rows: row === null ? 'none' : request.rows,
    columns: column === null ? 'none' : request.columns,
    place: placeOf(row ?? ALL, column ?? ALL),
    total,
    row: request.rows === 'fiscalYear' ? null : row,
    column: request.columns === 'fiscalYear' ? null : column,
    years: year === null ? { from: request.from, to: request.to } : singleYear(year, request),
    ofTable:
      query.printedIn === undefined
        ? null
        : tableTotalAsked(query.printedIn, query.side, total, [row ?? ALL, column ?? ALL]),
  };
}

/** Of a cell no table gives a total of its own. */
function tableTotalAsked(
  table: string,
  side: TableSide = 'printed',
  axis: PlaceAsked['total'],
  [row, column]: readonly [string, string],
): TableTotalAsked {
  if (axis === null) throw noSuchTotal();
  return { table, side, axis, key: { row, column, grand: null }[axis] };
}

function noSuchTotal(): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer: '/printedIn', code: 'not-in-list' }] });
}

type AskedKey = readonly [given: string | undefined, key: string | null];

/** On an axis that is nothing, the only key is that of the cells; `*` is the total all the same. */
function totalAsked({ rows, columns }: ReportRequest, row: AskedKey, column: AskedKey): PlaceAsked['total'] {
  const isTotal = (axis: Axis, [given, key]: AskedKey) => (axis === 'none' ? given === '*' : key === null);
  if (columns === 'none') return isTotal(rows, row) ? 'grand' : null;
  if (isTotal(rows, row)) return isTotal(columns, column) ? 'grand' : 'column';
  return isTotal(columns, column) ? 'row' : null;
}

function singleYear(key: string, { from, to }: ReportRequest): PlaceAsked['years'] {
  const years = yearsOfKey(key);
  return years && years.from === years.to && years.from >= from && years.from <= to ? years : null;
}

interface Parts {
  readonly programme: string;
  /** The names of countries, beside those of what is asked for. */
  readonly names: readonly AxisName[];
  readonly asOf: Date | null;
  readonly asked: PlaceAsked;
  readonly grid: GridRequest;
  readonly published: readonly Series[];
  /** What tables from files say. */
  readonly told: readonly StoredFigure[];
  readonly live: readonly LiveCount[];
  /** The same count as cases, whatever the measure adds up. */
  readonly counted: readonly LiveCount[];
  /** The same of published years. */
  readonly frozenCases: FrozenCounts | undefined;
  readonly empty: EmptyCell;
  readonly tables: readonly StoredTable[];
  /** The lines of the tables. */
  readonly lines: readonly StoredRow[];
  /** One more than a page, where there are more. */
  readonly cases: readonly CountedCase[];
  readonly limit: number;
  /** Why cases say less than they do now. */
  readonly leftOut: Label | null;
  /** What has to be known of other offices beside the cases. */
  readonly withheld: Label | null;
}

/** What stands behind one number; the count is taken as the cell of the report is. */
export function evidenceView(parts: Parts): Evidence {
  const { asked, grid, published, told, live, counted, frozenCases, cases, limit, leftOut, withheld } = parts;
  const { place } = asked;
  if (asked.ofTable) return tableTotalView(parts, asked.ofTable);
  const { value, figures } = numberAsked(parts);
  const there = { ...grid, rows: asked.rows, columns: asked.columns };
  const beside = figuresToldAt(there, place, told, { value, isTotal: asked.total !== null });
  const page = cases.slice(0, limit);
  const notIn = besideYears(there, published, live, place);
  return {
    asOf: parts.asOf?.toISOString() ?? null,
    count: value,
    total: composeGrid({ ...there, frozen: frozenCases, lacking: new Set() }, [], counted).get(place)?.value ?? 0,
    withheld,
    leftOut: cases.length > 0 ? leftOut : null,
    cases: page.map((counted) => caseView(counted, notIn)),
    published: figuresAt(there, place, published, [...figures, ...beside]).map((figure) => figureView(figure, parts)),
    nextCursor: cases.length > limit ? cursorAfter(page.at(-1)) : null,
  };
}

/** A total as a table gives it of itself: no case is in it, and no other table. */
function tableTotalView(parts: Parts, asked: TableTotalAsked): Evidence {
  const { asOf, grid, published, live } = parts;
  const found = tableTotalAt(grid, published, live, composeGrid(grid, published, live), asked);
  if (!found) throw noSuchTotal();
  return {
    asOf: asOf?.toISOString() ?? null,
    count: found.value,
    total: 0,
    withheld: null,
    leftOut: null,
    cases: [],
    published: found.figures.map((figure) => figureView(figure, parts)),
    nextCursor: null,
  };
}

/** The number as the report gives it: a cell of its grid, or one of its totals. */
function numberAsked({ asked, grid, published, live, empty }: Parts): Pick<GridCell, 'value' | 'figures'> {
  const [row = ALL, column = ALL] = keysOf(asked.place);
  const cells = composeGrid(grid, published, live);
  if (asked.total === null) return cells.get(asked.place) ?? empty(row, column);
  const key = { row, column, grand: null }[asked.total];
  const total = totalsOf(grid, published, live, cells).find((one) => one.axis === asked.total && one.key === key);
  if (total) return { value: numberOf(total), figures: total.figures };
  // Of a state of things there is no total over the years.
  const isNone = grid.stock && asked.rows !== 'fiscalYear' && asked.columns !== 'fiscalYear';
  return { value: isNone ? null : empty(row, column).value, figures: [] };
}

/** The figures that the number was taken from, then the cells of the same place that its total adds up. */
function figuresAt(
  { rows, columns, from, to }: GridRequest,
  place: string,
  series: readonly Series[],
  used: readonly StoredFigure[],
): StoredFigure[] {
  const cells = series
    .flatMap((one) => figuresWithin(one, { from, to }))
    .filter((figure) => figure.kind === 'cell' && !used.includes(figure))
    .filter((figure) => placeOf(coordinate(figure, rows), coordinate(figure, columns)) === place);
  // One that cannot say what the filters ask about is not what the number was taken from.
  return [...used, ...cells].filter(({ flags }) => !flags.includes(UNANSWERED));
}

function figureView(figure: StoredFigure, { tables, lines, names, programme }: Parts): EvidenceFigure {
  const table = tables.find(({ id }) => id === figure.tableId);
  const { printed, computed, accepted, line, rowLabel, columnLabel, flags, findings } = figure;
  const country = figure.country ? labelOf('country', figure.country, namesOf(names), { programme }) : null;
  const document = table?.document ?? figure.documentId;
  const name = (text: string) => printedName(text, { programme, country });
  // What was entered has its role in no heading.
  const role = figure.tableId === 'jet_register' && figure.role ? figure.role : null;
  const ofRole = role ? labelOf('role', role, namesOf(names), { programme }) : null;
  const column = name(columnLabel);
  return {
    table: figure.tableId,
    title: table ? { ja: table.titleJa, en: table.titleEn } : untabled(figure),
    document,
    documentName: documentName(figure.documentId) ?? (document === null ? null : { ja: document, en: document }),
    printed,
    computed,
    accepted,
    line,
    rowLabel,
    rowName: name(rowLabel),
    columnLabel,
    columnName: ofRole ? { ja: `${column.ja} · ${ofRole.ja}`, en: `${column.en} · ${ofRole.en}` } : column,
    printedLine: lineOf(figure, lines),
    expertise: areaOf(figure, lines),
    flags: [...new Set([...flags, ...findings])],
  };
}

/** What a figure is of that is in no published table. */
function untabled({ tableId }: StoredFigure): Label {
  return tableId === IMPORTED
    ? { ja: '取り込んだ表', en: 'Imported table' }
    : { ja: '本文中の数値', en: 'Stated in the text' };
}

function rowOf({ tableId, row }: StoredFigure, lines: readonly StoredRow[]): StoredRow | undefined {
  return row === null ? undefined : lines.find((one) => one.tableId === tableId && one.position === row);
}

/** The printed field of a line beside the area in which it is counted. */
function areaOf(figure: StoredFigure, lines: readonly StoredRow[]): InferredExpertise | null {
  const printed = rowOf(figure, lines)?.data['expertise_printed'];
  if (typeof printed !== 'string') return null;
  const { code, reason } = inferredExpertise(printed);
  const area = expertiseAreas.find(({ value }) => value === code);
  return { printed, code, label: area?.label ?? null, reason };
}

function lineOf(figure: StoredFigure, lines: readonly StoredRow[]): PrintedLine | null {
  const line = rowOf(figure, lines);
  const fields = printedColumns.flatMap(({ name, label }) => {
    const value = line?.data[name];
    if (value === undefined) return [];
    return [{ label, text: typeof value === 'string' || typeof value === 'number' ? String(value) : null }];
  });
  return line && fields.length > 0 ? { position: line.position + 1, fields } : null;
}

function caseView(
  { id: _id, approvedOn = null, departedOn = null, experts, ...counted }: CountedCase,
  beside: ReadonlySet<number>,
): EvidenceCase {
  return {
    ...counted,
    beside: beside.has(counted.fiscalYear),
    asPublished: counted.asPublished ?? false,
    office: counted.office as OfficeCode,
    approvedOn,
    departedOn,
    experts: experts ? [...experts] : null,
    updatedAt: counted.updatedAt?.toISOString() ?? null,
  };
}
