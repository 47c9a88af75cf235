/** The coordinates of one figure; `*` stands for a total over that axis. */
export interface CellRef {
  row: string;
  column: string;
  measure: string;
  /** Of a total: as a published table gives it of itself. */
  printed?: PrintedRef;
}

/** Which number of a total that a published table gives of itself. */
export interface PrintedRef {
  table: string;
  side: TableSide;
}

/** A total as its table prints it, or what the lines of the table add up to. */
export const tableSides = ['printed', 'computed'] as const;

/** A total as its table prints it, or what the lines of the table add up to. */
export type TableSide = (typeof tableSides)[number];

/** Everything that decides what the page shows; all of it stands in the address. */
export interface ReportQuery {
  programme: string;
  rows: string;
  columns: string;
  /** Empty: every measure of the programme. */
  measures: string[];
  from: number | null;
  to: number | null;
  asOf: string | null;
  /** By what cases are attributed to years; null is the programme's usual way. */
  attribution: string | null;
  /** Whether cases count for what a municipality became. */
  successor: boolean;
  /** Only the figures of this published table. */
  table: string | null;
  /** What the report is limited to, by axis. */
  filters: ReportFilters;
  /** Whether other offices are counted too. */
  allOffices: boolean;
  /** Whether each figure stands beside that of the year before. */
  compare: boolean;
  /** Of what each figure is given as a share. */
  share: ShareBase | null;
  cell: CellRef | null;
}

/** What a report can be limited to. */
export const filterAxes = ['office', 'country', 'prefecture', 'state', 'expertise', 'field'] as const;

/** What a report can be limited to. */
export type FilterAxis = (typeof filterAxes)[number];

/** The keys that a report is limited to; an axis without any takes everything. */
export type ReportFilters = Partial<Record<FilterAxis, string[]>>;

/** Of what a figure can be given as a share. */
export const shareBases = ['row', 'column', 'total'] as const;

/** Of what a figure can be given as a share. */
export type ShareBase = (typeof shareBases)[number];

/** The value of an axis coordinate that means "all of them". */
export const total = '*';

const defaults: ReportQuery = {
  programme: 'visit',
  rows: 'fiscalYear',
  columns: 'none',
  measures: [],
  from: null,
  to: null,
  asOf: null,
  attribution: null,
  successor: false,
  table: null,
  filters: {},
  allOffices: false,
  compare: false,
  share: null,
  cell: null,
};

/** Reads query parameters; what cannot be read falls back to the default, so an old link still opens. */
export function readQuery(param: (name: string) => string | null): ReportQuery {
  return {
    programme: code(param('programme')) ?? defaults.programme,
    rows: code(param('rows')) ?? defaults.rows,
    columns: code(param('columns')) ?? defaults.columns,
    measures: (param('measures') ?? '').split(',').filter((measure) => code(measure) !== null),
    from: year(param('from')),
    to: year(param('to')),
    asOf: moment(param('asOf')),
    attribution: code(param('attribution')),
    successor: param('municipalities') === 'successor',
    table: tableId(param('table')),
    filters: readFilters(param),
    allOffices: param('scope') === 'all',
    compare: param('compare') === 'previousYear',
    share: shareBases.find((base) => base === param('share')) ?? null,
    cell: readCell(param('cell')),
  };
}

/** The query parameters of a view; null leaves a default out of the address. */
export function writeQuery(query: ReportQuery): Record<string, string | null> {
  return {
    programme: query.programme === defaults.programme ? null : query.programme,
    rows: query.rows === defaults.rows ? null : query.rows,
    columns: query.columns === defaults.columns ? null : query.columns,
    measures: query.measures.length > 0 ? query.measures.join(',') : null,
    from: query.from === null ? null : String(query.from),
    to: query.to === null ? null : String(query.to),
    asOf: query.asOf,
    attribution: query.attribution,
    municipalities: query.successor && hasMunicipalities(query) ? 'successor' : null,
    table: query.table,
    ...Object.fromEntries(filterAxes.map((axis) => [axis, query.filters[axis]?.join(',') ?? null])),
    scope: query.allOffices ? 'all' : null,
    compare: query.compare ? 'previousYear' : null,
    share: query.share,
    cell: query.cell ? writeCell(query.cell) : null,
  };
}

/** Whether a view has an axis on which merged municipalities can be told apart. */
export function hasMunicipalities({ rows, columns }: Pick<ReportQuery, 'rows' | 'columns'>): boolean {
  return [rows, columns].some((axis) => axis === 'municipality' || axis === 'prefecture');
}

/** Whether a view has an axis along which a year stands beside the one before. */
export function hasYears({ rows, columns }: Pick<ReportQuery, 'rows' | 'columns'>): boolean {
  return rows === 'fiscalYear' || columns === 'fiscalYear';
}

/** Parameters of a question to the API. */
export type ApiParams = Record<string, string | string[]>;

/** The view limited to one key more. */
export function withFilter(query: ReportQuery, axis: FilterAxis, key: string): ReportQuery {
  const keys = [...new Set([...(query.filters[axis] ?? []), key])];
  return { ...query, filters: { ...query.filters, [axis]: keys }, cell: null };
}

/** The view without one of its limits. */
export function withoutFilter(query: ReportQuery, axis: FilterAxis, key: string): ReportQuery {
  const { [axis]: keys = [], ...others } = query.filters;
  const left = keys.filter((one) => one !== key);
  return { ...query, filters: left.length > 0 ? { ...others, [axis]: left } : others, cell: null };
}

function readFilters(param: (name: string) => string | null): ReportFilters {
  const found = filterAxes.flatMap((axis) => {
    const keys = (param(axis) ?? '').split(',').filter((key) => /^[A-Za-z0-9_]{1,40}$/.test(key));
    return keys.length > 0 ? [[axis, [...new Set(keys)]] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The parameters that the API takes for the table. */
export function apiParams(query: ReportQuery): ApiParams {
  const params: ApiParams = { programme: query.programme, rows: query.rows, columns: query.columns };
  if (query.measures.length > 0) params['measures'] = query.measures.join(',');
  if (query.from !== null) params['from'] = String(query.from);
  if (query.to !== null) params['to'] = String(query.to);
  if (query.asOf) params['asOf'] = query.asOf;
  if (query.successor && hasMunicipalities(query)) params['municipalities'] = 'successor';
  if (query.attribution) params['attribution'] = query.attribution;
  if (query.table) params['table'] = query.table;
  for (const axis of filterAxes) {
    const keys = query.filters[axis];
    if (keys) params[axis] = keys;
  }
  if (query.allOffices) params['scope'] = 'all';
  if (query.compare && hasYears(query)) params['compare'] = 'previousYear';
  if (query.share && !(query.share === 'row' && query.columns === 'none')) params['share'] = query.share;
  return params;
}

/** A cell's coordinates as one parameter. */
export function writeCell(cell: CellRef): string {
  const { row, column, measure, printed } = cell;
  const parts = [row, column, measure, ...(printed ? [printed.table, printed.side] : [])];
  return parts.map(encodeURIComponent).join('~');
}

function readCell(text: string | null): CellRef | null {
  const [row, column, measure, table, sideText, ...rest] = (text ?? '').split('~').map(decoded);
  if (!row || !column || !measure || rest.length > 0) return null;
  if (table === undefined) return { row, column, measure };
  const side = tableSides.find((one) => one === sideText);
  return tableId(table) && side ? { row, column, measure, printed: { table, side } } : null;
}

/** The parameters that the API takes for one number of a report. */
export function cellParams({ row, column, measure, printed }: CellRef): Record<string, string> {
  // Where an axis is nothing, only the word for all of it tells the total of a table from a cell.
  if (printed) return { row, column, measure, printedIn: printed.table, side: printed.side };
  return {
    measure,
    ...(row === total ? {} : { row }),
    ...(column === total ? {} : { column }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function code(text: string | null): string | null {
  return text && /^[A-Za-z_]{1,40}$/.test(text) ? text : null;
}

function year(text: string | null): number | null {
  return text && /^\d{4}$/.test(text) ? Number(text) : null;
}

function moment(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/.test(text) ? text : null;
}

function tableId(text: string | null): string | null {
  return text && /^[a-z0-9_]{1,80}$/.test(text) ? text : null;
}
