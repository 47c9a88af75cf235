import { countColumns } from '../../visit/headcount';
import { conditionsOf, searchTerms, type CaseFilters, type ListReader } from '../list/case-conditions';
import { listItemColumns, listItemJoins } from '../list/case-list-item.sql';
import { orderOf, type CaseSort } from '../list/case-order';
import { where } from '../list/case-total';
import { SqlParameters } from '../sql';

const labelOf = (table: string) => `jsonb_build_object('ja', ${table}.name_ja, 'en', ${table}.name_en)`;

/** Never more than the list shows and what visits say openly: no member, no contact, nothing sealed. */
const columns = `${listItemColumns},
  ${labelOf('xo')} AS "officeNames", ${labelOf('xc')} AS "countryNames",
  CASE WHEN xp.code IS NOT NULL THEN ${labelOf('xp')} END AS "prefectureNames",
  CASE WHEN v.case_id IS NOT NULL THEN jsonb_build_object(
    'requesterKind', vr.kind, 'municipalityCode', v.requester_municipality_code, 'branch', v.branch, 'mode', v.mode,
    'protocolClass', v.protocol_class, 'purpose', v.purpose, 'supportKinds', v.support_kinds, 'cities', v.cities,
    'language', v.language, 'planned', ARRAY[${qualified('planned')}], 'actual', ARRAY[${qualified('actual')}]
  ) END AS visit`;

/** The statement of all rows of a list, in its order; null where nothing can match. */
export function exportStatement(
  filters: CaseFilters,
  sort: CaseSort,
  reader: ListReader,
): { sql: string; values: unknown[] } | null {
  const parameters = new SqlParameters();
  const filtering = conditionsOf(filters, reader, parameters);
  if (!filtering) return null;
  const search = searchTerms(filters.q).map(({ pattern }) => `c.search_text LIKE ${parameters.add(pattern, 'text')}`);
  const { order, descending } = orderOf(sort);
  const direction = descending ? 'DESC' : 'ASC';
  const sql = `
    SELECT ${columns} FROM cases c ${listItemJoins}
    JOIN offices xo ON xo.code = c.office_code JOIN countries xc ON xc.code = c.country_code
    LEFT JOIN prefectures xp ON xp.code = c.prefecture_code
    ${where([...filtering, ...search])} ORDER BY ${order.expression} ${direction}, c.id ${direction}`;
  return { sql, values: parameters.values };
}

function qualified(side: 'planned' | 'actual'): string {
  return countColumns(side)
    .map((column) => `v.${column}`)
    .join(', ');
}
