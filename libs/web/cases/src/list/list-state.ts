import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { caseTypes, type CaseType } from '@kakehashi/shared/case-types';

/** The list's tabs, in the order shown. */
export const listTabs = ['attention', 'mine', 'office', 'all'] as const;
export type ListTab = (typeof listTabs)[number];

/** The orders the server offers. */
export const listSorts = [
  '-updatedAt',
  'updatedAt',
  '-firstDate',
  'firstDate',
  '-reference',
  'reference',
  'nextDeadline',
] as const;
export type ListSort = (typeof listSorts)[number];

/** Columns beside the frozen reference, in their fixed order. */
export const listColumns = [
  'title',
  'type',
  'state',
  'office',
  'country',
  'requester',
  'prefecture',
  'firstDate',
  'people',
  'owner',
  'nextDeadline',
  'fiscalYear',
  'updatedAt',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a fresh list shows. */
export const defaultColumns: readonly ListColumn[] = [
  'title',
  'state',
  'country',
  'firstDate',
  'people',
  'owner',
  'nextDeadline',
];

/** Filters that hold several values at once. */
export const multiFilters = ['type', 'state', 'country', 'office', 'fiscalYear', 'owner', 'prefecture'] as const;
export type MultiFilter = (typeof multiFilters)[number];

/** Everything the case list's address says. */
export interface ListState {
  tab: ListTab;
  q: string;
  filters: Record<MultiFilter, string[]> & { type: CaseType[] };
  /** Which cases by progress: still open, ended, or both. */
  open: 'true' | 'false' | 'any';
  sort: ListSort;
  columns: ListColumn[];
  density: 'normal' | 'compact';
}

/** The part of Angular's ParamMap that the mapping reads. */
export interface Params {
  get(name: string): string | null;
  getAll(name: string): string[];
}

const accepts: Record<MultiFilter, (value: string) => boolean> = {
  type: (value) => caseTypes.includes(value as CaseType),
  state: (value) => /^[a-z_]{1,40}$/.test(value),
  country: (value) => /^[A-Z]{2}$/.test(value),
  office: (value) => officeCodes.includes(value as OfficeCode),
  fiscalYear: (value) => /^(19|20)\d\d$/.test(value),
  owner: (value) => /^[0-9a-f-]{36}$/i.test(value),
  prefecture: (value) => /^(0[1-9]|[1-3]\d|4[0-7])$/.test(value),
};

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readListState(params: Params): ListState {
  const filters = Object.fromEntries(
    multiFilters.map((name) => [name, unique(params.getAll(name)).filter(accepts[name])]),
  ) as ListState['filters'];
  const columns = (params.get('columns') ?? '').split('.').filter(Boolean);
  return {
    tab: oneOf(listTabs, params.get('tab'), 'all'),
    q: (params.get('q') ?? '').slice(0, 200),
    filters,
    open: oneOf(['true', 'false', 'any'] as const, params.get('open'), 'true'),
    sort: oneOf(listSorts, params.get('sort'), '-updatedAt'),
    columns: columns.length ? listColumns.filter((column) => columns.includes(column)) : [...defaultColumns],
    density: oneOf(['normal', 'compact'] as const, params.get('density'), 'normal'),
  };
}

/** Writes the address; defaults stay out of it, so that the plain list has the plain address. */
export function writeListState(state: ListState): Record<string, string | string[] | null> {
  const isDefault =
    state.columns.length === defaultColumns.length && defaultColumns.every((column) => state.columns.includes(column));
  return {
    tab: state.tab === 'all' ? null : state.tab,
    q: state.q || null,
    ...Object.fromEntries(multiFilters.map((name) => [name, state.filters[name].length ? state.filters[name] : null])),
    open: state.open === 'true' ? null : state.open,
    sort: state.sort === '-updatedAt' ? null : state.sort,
    columns: isDefault ? null : state.columns.join('.') || null,
    density: state.density === 'normal' ? null : state.density,
  };
}

/** Who is looking, as far as the tabs need it. */
export interface Reader {
  id: string;
  offices: readonly OfficeCode[];
}

/** The query of `GET /api/cases` for a state; an explicit filter beats the tab. */
export function listQuery(state: ListState, reader: Reader): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { sort: state.sort, limit: '50' };
  for (const name of multiFilters) {
    if (state.filters[name].length) query[name] = state.filters[name];
  }
  if (state.q.trim()) query['q'] = state.q.trim();
  if (state.open !== 'any') query['open'] = state.open;
  if (state.tab === 'attention') query['needsMe'] = 'true';
  if (state.tab === 'mine') query['owner'] = [reader.id];
  if (state.tab === 'office' && !state.filters.office.length && reader.offices.length) {
    query['office'] = [...reader.offices];
  }
  return query;
}

/** Whether anything narrows the list beyond its tab. */
export function isNarrowed(state: ListState): boolean {
  return state.q.trim() !== '' || state.open === 'false' || multiFilters.some((name) => state.filters[name].length > 0);
}

/** The state without any narrowing; tab, order and looks stay. */
export function widened(state: ListState): ListState {
  return {
    ...state,
    q: '',
    open: 'any',
    filters: Object.fromEntries(multiFilters.map((name) => [name, []])) as unknown as ListState['filters'],
  };
}

/** The order after a click on a heading: first the useful direction, then the other. */
export function nextSort(current: ListSort, field: 'updatedAt' | 'firstDate' | 'reference' | 'nextDeadline'): ListSort {
  if (field === 'nextDeadline') return current === 'nextDeadline' ? '-updatedAt' : 'nextDeadline';
  const first: ListSort = field === 'reference' ? 'reference' : `-${field}`;
  const second: ListSort = field === 'reference' ? '-reference' : field;
  return current === first ? second : first;
}

/** The row after moving by `step`, kept inside the list. */
export function moveRow(current: number, step: number, count: number): number {
  if (count === 0) return -1;
  return Math.min(count - 1, Math.max(0, current + step));
}

function oneOf<T extends string>(choices: readonly T[], value: string | null, otherwise: T): T {
  return choices.includes(value as T) ? (value as T) : otherwise;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
