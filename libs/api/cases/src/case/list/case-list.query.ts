import { selectRows, SqlParameters, type SqlRunner } from '../sql';
import { collectedAtMost, countedAtMost, type CaseCursor } from './case-cursor';
import { conditionsOf, isIndexed, searchTerms, type CaseFilters, type ListReader } from './case-conditions';
import { listItemColumns, listItemJoins, type ListItemRow } from './case-list-item.sql';
import { orderOf, type CaseSort } from './case-order';
import { isKept, totalStatement, where } from './case-total';

/** One page of the case list, as asked for. */
export interface CaseListRequest {
  readonly filters: CaseFilters;
  readonly sort: CaseSort;
  readonly limit: number;
  readonly after: CaseCursor | null;
}

/** One page of the case list, as found; `after` is null on the last page. */
export interface CaseListPage {
  readonly rows: readonly ListItemRow[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly after: CaseCursor | null;
}

type FoundRow = ListItemRow & { readonly total?: number };

/** What an order reads of a case; a search collects no more than that. */
const collected = 'c.id, c.reference, c.first_date, c.next_deadline, c.updated_at';

/** How a page is found: along an ordered index, or out of everything that a search matches. */
type Way = 'walk' | 'collect';

/** A later page carries the total in its cursor. */
type Wanted = 'rows' | 'rows and total';

/** Finds one page of cases with what it shows; the first page also says how many there are, in the same statement. */
export async function findCases(db: SqlRunner, request: CaseListRequest, reader: ListReader): Promise<CaseListPage> {
  const way = wayOf(request);
  const found = await findRows(db, request, reader, way);
  const counted = request.after ?? totalOf(request, found, way);
  // More matches than were collected: those need not be the ones that come first.
  const rows = way === 'collect' && !counted.totalIsExact ? await findRows(db, request, reader, 'walk', 'rows') : found;
  return pageOf(request, rows, counted);
}

/** Finds the first rows of a list without saying how many there are. */
export function findFirst(
  db: SqlRunner,
  request: Omit<CaseListRequest, 'after'>,
  reader: ListReader,
): Promise<readonly ListItemRow[]> {
  return findRows(db, { ...request, after: null }, reader, 'walk', 'rows');
}

async function findRows(
  db: SqlRunner,
  request: CaseListRequest,
  reader: ListReader,
  way: Way,
  wanted: Wanted = request.after ? 'rows' : 'rows and total',
): Promise<readonly FoundRow[]> {
  const statement = pageStatement(request, reader, way, wanted);
  return statement ? selectRows<FoundRow>(db, statement.sql, statement.values) : [];
}

/** A rare word: collect its matches by the trigram index first. A common one: walk the order and look at each. */
function wayOf({ filters, after }: CaseListRequest): Way {
  return after?.totalIsExact !== false && searchTerms(filters.q).some(isIndexed) ? 'collect' : 'walk';
}

function totalOf({ filters }: CaseListRequest, found: readonly FoundRow[], way: Way): Counted {
  // Never fewer than are seen, whatever is kept.
  const total = Math.max(found[0]?.total ?? 0, found.length);
  if (isKept(filters)) return { total, totalIsExact: true };
  const most = way === 'collect' ? collectedAtMost : countedAtMost;
  return { total: Math.min(total, most), totalIsExact: total <= most };
}

type Counted = Pick<CaseListPage, 'total' | 'totalIsExact'>;

function pageOf(request: CaseListRequest, found: readonly FoundRow[], { total, totalIsExact }: Counted): CaseListPage {
  const rows = found.slice(0, request.limit);
  const last = found.length > request.limit ? rows.at(-1) : undefined;
  const after = last ? { key: orderOf(request.sort).order.keyOf(last), id: last.id, total, totalIsExact } : null;
  return { rows, total, totalIsExact, after };
}

/** The statement of one page; exported so that a test can ask PostgreSQL how it would run it. */
export function pageStatement(
  { filters, sort, limit, after }: CaseListRequest,
  reader: ListReader,
  way: Way,
  wanted: Wanted,
): { sql: string; values: unknown[] } | null {
  const parameters = new SqlParameters();
  const filtering = conditionsOf(filters, reader, parameters);
  if (!filtering) return null;
  const search = searchTerms(filters.q).map(({ pattern }) => `c.search_text LIKE ${parameters.add(pattern, 'text')}`);
  const conditions = [...filtering, ...search];
  const { order, descending } = orderOf(sort);
  const direction = descending ? 'DESC' : 'ASC';
  const ordered = `ORDER BY ${order.expression} ${direction}, c.id ${direction}`;
  const beyond = after
    ? [
        `(${order.expression}, c.id) ${descending ? '<' : '>'} (${parameters.add(after.key, order.cast)}, ${parameters.add(after.id, 'uuid')})`,
      ]
    : [];
  const limited = `${ordered} LIMIT ${parameters.add(limit + 1, 'integer')}`;
  const page =
    way === 'collect'
      ? `hit AS MATERIALIZED (SELECT ${collected} FROM cases c ${where(conditions)} LIMIT ${collectedAtMost + 1}),
         first AS MATERIALIZED (SELECT c.id FROM hit c ${where(beyond)} ${limited}),
         page AS MATERIALIZED (SELECT c.* FROM cases c WHERE c.id IN (SELECT id FROM first))`
      : `page AS MATERIALIZED (SELECT c.* FROM cases c ${where([...conditions, ...beyond])} ${limited})`;
  const total =
    wanted === 'rows'
      ? ''
      : `, (${way === 'collect' ? 'SELECT count(*)::integer FROM hit' : totalStatement(filters, conditions)}) AS total`;
  const sql = `
    WITH ${page}
    SELECT ${listItemColumns}${total} FROM page c ${listItemJoins} ${ordered}`;
  return { sql, values: parameters.values };
}
