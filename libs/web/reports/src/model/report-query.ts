/** The coordinates of one figure; `*` stands for a total over that axis. */
export interface CellRef {
  row: string;
  column: string;
  measure: string;
}

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
  cell: CellRef | null;
}

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
    asOf: date(param('asOf')),
    attribution: code(param('attribution')),
    successor: param('municipalities') === 'successor',
    table: tableId(param('table')),
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
    cell: query.cell ? writeCell(query.cell) : null,
  };
}

/** Whether a view has an axis on which merged municipalities can be told apart. */
export function hasMunicipalities({ rows, columns }: Pick<ReportQuery, 'rows' | 'columns'>): boolean {
  return [rows, columns].some((axis) => axis === 'municipality' || axis === 'prefecture');
}

/** The parameters that the API takes for the table. */
export function apiParams(query: ReportQuery): Record<string, string> {
  const params: Record<string, string> = { programme: query.programme, rows: query.rows, columns: query.columns };
  if (query.measures.length > 0) params['measures'] = query.measures.join(',');
  if (query.from !== null) params['from'] = String(query.from);
  if (query.to !== null) params['to'] = String(query.to);
  if (query.asOf) params['asOf'] = query.asOf;
  if (query.successor && hasMunicipalities(query)) params['municipalities'] = 'successor';
  if (query.attribution) params['attribution'] = query.attribution;
  if (query.table) params['table'] = query.table;
  return params;
}

/** A cell's coordinates as one parameter. */
export function writeCell(cell: CellRef): string {
  return [cell.row, cell.column, cell.measure].map(encodeURIComponent).join('~');
}

function readCell(text: string | null): CellRef | null {
  const [row, column, measure, ...rest] = (text ?? '').split('~').map(decoded);
  return row && column && measure && rest.length === 0 ? { row, column, measure } : null;
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

function date(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function tableId(text: string | null): string | null {
  return text && /^[a-z0-9_]{1,80}$/.test(text) ? text : null;
}
