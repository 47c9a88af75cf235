import { countedExactly } from './case-cursor';
import type { CaseFilters } from './case-conditions';

/** The filters by which totals are kept. */
const kept = ['type', 'office', 'country', 'state', 'open'] as const satisfies readonly (keyof CaseFilters)[];

/** Whether the database keeps the total of these filters, so that it is exact however many cases there are. */
export function isKept(filters: CaseFilters): boolean {
  return Object.entries(filters).every(([name, value]) => !narrows(value) || kept.some((one) => one === name));
}

/** Whether a filter leaves anything out; `open` is kept either way, the other switch leaves out only when it is on. */
function narrows(value: CaseFilters[keyof CaseFilters]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Says how many cases meet the conditions: from the kept totals, or counted up to {@link countedExactly} and one. */
export function totalStatement(filters: CaseFilters, conditions: readonly string[]): string {
  if (!isKept(filters))
    return `SELECT count(*)::integer FROM (SELECT FROM cases c ${where(conditions)} LIMIT ${countedExactly + 1}) counted`;
  return `SELECT sum(c.cases)::integer FROM (
      SELECT type, office_code, country_code, state, open, cases FROM case_totals
      UNION ALL
      SELECT type, office_code, country_code, state, open, cases FROM case_total_changes
    ) c ${where(conditions)}`;
}

/** The WHERE of these conditions; none, no clause. */
export function where(conditions: readonly string[]): string {
  return conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
}
