import { countedAtMost } from './case-cursor';
import type { CaseFilters } from './case-conditions';

/** The cuts in which totals are kept, each with the filter that it alone can answer and the column behind it. */
const cuts = {
  country: { filter: 'country', column: 'country_code', place: 'place' },
  year: { filter: 'fiscalYear', column: 'fiscal_year', place: 'place::integer' },
  prefecture: { filter: 'prefecture', column: 'prefecture_code', place: `NULLIF(place, '')` },
} as const satisfies Record<string, { filter: keyof CaseFilters; column: string; place: string }>;

type Cut = keyof typeof cuts;

/** The filters that every cut answers. */
const inEachCut: readonly string[] = ['type', 'office', 'state', 'open'] satisfies readonly (keyof CaseFilters)[];

/** Whether the database keeps the total of these filters, so that it is exact however many cases there are. */
export function isKept(filters: CaseFilters): boolean {
  return cutOf(filters) !== undefined;
}

/** Says how many cases meet the conditions: from the kept totals, or counted up to {@link countedAtMost} and one. */
export function totalStatement(filters: CaseFilters, conditions: readonly string[]): string {
  const cut = cutOf(filters);
  if (!cut)
    return `SELECT count(*)::integer FROM (SELECT FROM cases c ${where(conditions)} LIMIT ${countedAtMost + 1}) counted`;
  const { column, place } = cuts[cut];
  return `SELECT sum(c.cases)::integer FROM (
      SELECT type, office_code, state, open, ${place} AS ${column}, cases FROM case_totals WHERE cut = '${cut}'
      UNION ALL
      SELECT type, office_code, state, open, ${column}, cases FROM case_total_changes
    ) c ${where(conditions)}`;
}

/** The WHERE of these conditions; none, no clause. */
export function where(conditions: readonly string[]): string {
  return conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** The cut that answers all the filters; the first one also where no filter asks for a place. */
function cutOf(filters: CaseFilters): Cut | undefined {
  const given = Object.entries(filters).flatMap(([name, value]) => (narrows(value) ? [name] : []));
  const special = given.filter((name) => !inEachCut.includes(name));
  return (Object.keys(cuts) as Cut[]).find((cut) => special.every((name) => name === cuts[cut].filter));
}

/** Whether a filter leaves anything out; `open` is kept either way, the other switch leaves out only when it is on. */
function narrows(value: CaseFilters[keyof CaseFilters]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
