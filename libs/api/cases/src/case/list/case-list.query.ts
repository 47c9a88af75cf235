import { selectOne, selectRows, SqlParameters, type SqlRunner } from '../sql';
import { countedExactly, type CaseCursor } from './case-cursor';
import { conditionsOf, isIndexed, searchTerms, type CaseFilters, type ListReader } from './case-conditions';
import { listItemColumns, listItemJoins, type ListItemRow } from './case-list-item.sql';
import { orderOf, type CaseSort } from './case-order';

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

/** What conditions and orders read of a case; a search collects no more than that. */
const collected = `c.id, c.reference, c.type, c.office_code, c.country_code, c.prefecture_code, c.state, c.open,
  c.fiscal_year, c.owner_id, c.created_by, c.first_date, c.next_deadline, c.updated_at`;

const noCases: CaseListPage = { rows: [], total: 0, totalIsExact: true, after: null };

/** Finds one page of cases: the page by an ordered index or a search, then what the page shows. */
export async function findCases(db: SqlRunner, request: CaseListRequest, reader: ListReader): Promise<CaseListPage> {
  const counted = request.after ?? (await countCases(db, request.filters, reader));
  if (counted.total === 0) return noCases;
  const statement = pageStatement(request, reader, counted.totalIsExact);
  if (!statement) return noCases;
  const found = await selectRows<ListItemRow>(db, statement.sql, statement.values);
  const rows = found.slice(0, request.limit);
  const last = found.length > request.limit ? rows.at(-1) : undefined;
  const { total, totalIsExact } = counted;
  const after = last ? { key: orderOf(request.sort).order.keyOf(last), id: last.id, total, totalIsExact } : null;
  return { rows, total, totalIsExact, after };
}

/** Counts up to {@link countedExactly}; later pages carry the answer in their cursor. */
export async function countCases(
  db: SqlRunner,
  filters: CaseFilters,
  reader: ListReader,
): Promise<{ total: number; totalIsExact: boolean }> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(filters, reader, parameters);
  if (!conditions) return { total: 0, totalIsExact: true };
  for (const { pattern } of searchTerms(filters.q))
    conditions.push(`c.search_text LIKE ${parameters.add(pattern, 'text')}`);
  const row = await selectOne<{ total: number }>(
    db,
    `SELECT count(*)::integer AS total
     FROM (SELECT FROM cases c ${where(conditions)} LIMIT ${countedExactly + 1}) counted`,
    parameters.values,
  );
  const total = row?.total ?? 0;
  return { total: Math.min(total, countedExactly), totalIsExact: total <= countedExactly };
}

/** The statement of one page; exported so that a test can ask PostgreSQL how it would run it. */
export function pageStatement(
  { filters, sort, limit, after }: CaseListRequest,
  reader: ListReader,
  isSelective: boolean,
): { sql: string; values: unknown[] } | null {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(filters, reader, parameters);
  if (!conditions) return null;
  const { order, descending } = orderOf(sort);
  if (after) {
    const key = parameters.add(after.key, order.cast);
    const comparison = descending ? '<' : '>';
    conditions.push(`(${order.expression}, c.id) ${comparison} (${key}, ${parameters.add(after.id, 'uuid')})`);
  }
  const terms = searchTerms(filters.q).map((term) => ({
    condition: `c.search_text LIKE ${parameters.add(term.pattern, 'text')}`,
    indexed: isIndexed(term),
  }));
  // A rare word: collect its matches by the trigram index first. A common one: walk the order and look at each.
  const collect = isSelective && terms.some(({ indexed }) => indexed);
  const search = terms.map(({ condition }) => condition);
  const direction = descending ? 'DESC' : 'ASC';
  const ordered = `ORDER BY ${order.expression} ${direction}, c.id ${direction}`;
  const limited = `${ordered} LIMIT ${parameters.add(limit + 1, 'integer')}`;
  const page = collect
    ? `SELECT found.* FROM cases found WHERE found.id IN (
         WITH hit AS MATERIALIZED (SELECT ${collected} FROM cases c ${where(search)})
         SELECT c.id FROM hit c ${where(conditions)} ${limited})`
    : `SELECT c.* FROM cases c ${where([...conditions, ...search])} ${limited}`;
  const sql = `
    WITH page AS MATERIALIZED (${page})
    SELECT ${listItemColumns} FROM page c ${listItemJoins} ${ordered}`;
  return { sql, values: parameters.values };
}

function where(conditions: readonly string[]): string {
  return conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
}
