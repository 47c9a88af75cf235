import { instantText } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { searchTextOf } from '@kakehashi/api/registry';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import type { RequesterEndedView } from './dto/visit-details.dto';
import { countColumns, countsOf, type FullHeadcount } from './headcount';

/** A visit as it is stored, with the names that its page shows. */
export interface VisitRow {
  readonly caseId: string;
  readonly requester: {
    readonly id: string;
    readonly name: string;
    readonly recordedName: string | null;
    readonly kind: string;
    readonly municipalityCode: string | null;
    readonly prefecture: string | null;
  };
  readonly requesterEnded: RequesterEndedView | null;
  readonly hosts: readonly { readonly id: string; readonly name: string }[];
  readonly branch: string | null;
  readonly mode: string;
  readonly protocolClass: string | null;
  readonly purpose: string | null;
  readonly supportKinds: string[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly cities: string[];
  readonly language: string | null;
  readonly planned: number[];
  readonly actual: (number | null)[];
  readonly thankYouSent: boolean;
  readonly endReason: string | null;
  readonly endComment: string | null;
  readonly appointmentStatuses: string[];
  readonly search: {
    readonly at: string;
    readonly by: { readonly id: string; readonly displayName: string; readonly email: string };
    readonly resultCount: number;
    readonly references: string[];
  } | null;
}

/** The columns of `visits` that requests set. */
export interface VisitColumns {
  requester_organisation_id?: string;
  branch?: string | null;
  mode?: string;
  protocol_class?: string | null;
  purpose?: string | null;
  support_kinds?: readonly string[];
  first_date?: string | null;
  last_date?: string | null;
  cities?: readonly string[];
  language?: string | null;
  thank_you_sent?: boolean;
  end_reason?: string | null;
  end_comment?: string | null;
  topic_key?: string;
  planned?: FullHeadcount;
  actual?: FullHeadcount;
}

const visitSql = `
  SELECT v.case_id AS "caseId",
    jsonb_build_object('id', r.id, 'name', r.name,
                            'recordedName', nullif(v.requester_recorded_name, r.name), 'kind', r.kind, 'municipalityCode', v.requester_municipality_code,
                            'prefecture', left(v.requester_municipality_code, 2)) AS requester,
    (SELECT jsonb_build_object('nameJa', m.name_ja, 'nameEn', m.name_en, 'lastDay', m.valid_to,
       'successor', CASE WHEN s.code6 IS NOT NULL THEN
         jsonb_build_object('code6', s.code6, 'nameJa', s.name_ja, 'nameEn', s.name_en) END)
     FROM municipalities m LEFT JOIN municipalities s ON s.code6 = m.final_code6 AND s.code6 <> m.code6
     WHERE m.code6 = v.requester_municipality_code AND m.valid_to < v.first_date) AS "requesterEnded",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY h.position)
              FROM visit_hosts h JOIN organisations o ON o.id = h.organisation_id
              WHERE h.case_id = v.case_id), '[]') AS hosts,
    v.branch, v.mode, v.protocol_class AS "protocolClass", v.purpose, v.support_kinds AS "supportKinds",
    v.first_date::text AS "firstDate", v.last_date::text AS "lastDate", v.cities, v.language,
    ARRAY[${countColumns('planned').join(', ')}] AS planned, ARRAY[${countColumns('actual').join(', ')}] AS actual,
    v.thank_you_sent AS "thankYouSent", v.end_reason AS "endReason", v.end_comment AS "endComment",
    ARRAY(SELECT a.status FROM appointments a WHERE a.case_id = v.case_id) AS "appointmentStatuses",
    (SELECT jsonb_build_object(
       'at', ${instantText('s.searched_at')},
       'by', jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email),
       'resultCount', s.result_count,
       'references', (SELECT COALESCE(jsonb_agg(result -> 'reference'), '[]') FROM jsonb_array_elements(s.results) result))
     FROM earlier_visit_searches s JOIN users u ON u.id = s.searched_by
     WHERE s.case_id = v.case_id ORDER BY s.searched_at DESC LIMIT 1) AS search
  FROM visits v JOIN organisations r ON r.id = v.requester_organisation_id
  WHERE v.case_id = ANY($1)`;

/** Reads visits with what their pages and guards need, in one statement. */
export function loadVisits(db: SqlRunner, caseIds: readonly string[]): Promise<VisitRow[]> {
  return selectRows<VisitRow>(db, visitSql, [[...caseIds]]);
}

/** Adds the visit's own row. */
export function insertVisit(tx: EntityManager, caseId: string, columns: VisitColumns): Promise<void> {
  return insertCaseRow(tx, 'visits', caseId, columnEntries(columns));
}

/** Sets columns of the visit's own row; none, no statement. */
export function updateVisit(tx: EntityManager, caseId: string, columns: VisitColumns): Promise<void> {
  return updateCaseRow(tx, 'visits', caseId, columnEntries(columns));
}

/** Names the hosts that the requester wishes to meet, in order. */
export async function replaceHosts(tx: EntityManager, caseId: string, hostIds: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM visit_hosts WHERE case_id = $1`, [caseId]);
  if (hostIds.length === 0) return;
  await tx.query(
    `INSERT INTO visit_hosts (case_id, organisation_id, position)
     SELECT $1, host, position FROM unnest($2::uuid[]) WITH ORDINALITY AS given(host, position)
     ON CONFLICT DO NOTHING`,
    [caseId, [...hostIds]],
  );
}

/** The folded text in which search finds a visit: reference, title, requester and hosts; never a member. */
export async function visitSearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<{ names: string | null }>(
    db,
    `SELECT string_agg(o.search_text, E'\\n') AS names FROM organisations o WHERE o.id IN (
       SELECT requester_organisation_id FROM visits WHERE case_id = $1
       UNION SELECT organisation_id FROM visit_hosts WHERE case_id = $1
       UNION SELECT host_organisation_id FROM appointments WHERE case_id = $1)`,
    [caseId],
  );
  return [searchTextOf(reference, title), row?.names].filter(Boolean).join('\n');
}

function columnEntries({ planned, actual, ...columns }: VisitColumns): [string, unknown][] {
  const counts = (prefix: 'planned' | 'actual', headcount: FullHeadcount | undefined): [string, unknown][] => {
    if (!headcount) return [];
    const values = countsOf(headcount);
    return countColumns(prefix).map((column, at) => [column, values[at]]);
  };
  const plain = Object.entries(columns).filter(([, value]) => value !== undefined);
  return [...plain, ...counts('planned', planned), ...counts('actual', actual)];
}
