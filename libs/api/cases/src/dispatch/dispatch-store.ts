import { instantText } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { submissionStateAt } from '@kakehashi/shared/calendar';
import { expertsAsked, type DispatchFacts } from '@kakehashi/shared/case-types';
import { searchTextOf } from '@kakehashi/api/registry';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import type { DispatchDetails } from './dto/dispatch-details.dto';
import { requiredDocumentsSql } from './required-documents.sql';

/** A dispatch as it is stored, with the names that its page shows. */
export interface DispatchRow extends Omit<DispatchDetails, 'score' | 'budget' | 'countedDocuments'> {
  readonly caseId: string;
  readonly scoreTotal: number | null;
  readonly scoreCriteria: Record<string, number> | null;
  readonly budgetClair: number | null;
  readonly budgetHost: number | null;
  readonly appointmentStatuses: string[];
  /** The kinds of documents that count now. */
  readonly documentKinds: string[];
  readonly receivedOn: string | null;
  readonly paused: readonly { readonly from: string; readonly until: string | null }[];
  readonly changedSinceReturn: boolean;
}

/** The columns of `dispatches` that requests set. */
export interface DispatchColumns {
  target_fiscal_year?: number;
  counterpart_id?: string | null;
  counterpart_name?: string | null;
  endorsed_on?: string | null;
  host_organisation_id?: string;
  expertise?: string | null;
  expertise_text?: string | null;
  period_from?: string | null;
  period_to?: string | null;
  objectives?: string | null;
  languages?: readonly string[];
  experts_requested?: number;
  host_cost_undertaking?: boolean;
  mode?: string;
  received_at?: Date;
  late_reason?: string;
  late_by?: string;
  late_at?: Date;
  score?: string | null;
  score_total?: number | null;
  budget_clair?: number | null;
  budget_host?: number | null;
  approved_at?: Date;
  mic_consultation?: string | null;
  preparations?: readonly string[];
  departed_on?: string;
  returned_on?: string;
  experts_sent?: number;
  fewer_reason?: string;
  attendees?: number | null;
  end_reason?: string | null;
  end_comment?: string | null;
}

function person(alias: string): string {
  return `jsonb_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name, 'email', ${alias}.email)`;
}

/** Fields that changed since the last return, first value against last; documents by what came and went. */
const changesSql = `
  SELECT jsonb_agg(jsonb_build_object('field', f.key, 'before', jsonb_build_object('value', f.before),
                                      'after', jsonb_build_object('value', f.after)) ORDER BY f.key)
  FROM (
    SELECT k.key, (array_agg(e.before -> k.key ORDER BY e.seq))[1] AS before,
           (array_agg(e.after -> k.key ORDER BY e.seq DESC))[1] AS after
    FROM case_events e, LATERAL jsonb_object_keys(e.after) AS k(key)
    WHERE e.case_id = last.case_id AND e.seq > last.event_seq AND e.kind = 'edited'
      AND (last.resumed_at IS NULL OR e.at <= last.resumed_at)
    GROUP BY k.key
    UNION ALL
    SELECT 'documents', jsonb_agg(e.before -> 'document') FILTER (WHERE e.before ? 'document'),
           jsonb_agg(e.after -> 'document') FILTER (WHERE e.after ? 'document')
    FROM case_events e
    WHERE e.case_id = last.case_id AND e.seq > last.event_seq AND e.kind = 'document'
      AND (last.resumed_at IS NULL OR e.at <= last.resumed_at)
    HAVING count(*) > 0
  ) f WHERE f.before IS DISTINCT FROM f.after`;

const invitationsSql = `
  SELECT jsonb_agg(jsonb_build_object('id', i.id, 'expertId', x.id, 'expertName', x.name_ja, 'expertKind', x.kind, 'status', i.status,
    'invitedAt', ${instantText('i.invited_at')}, 'invitedBy', ${person('iu')}, 'answeredAt', ${instantText('i.answered_at')},
    'reason', i.reason, 'comment', i.comment, 'overrideReason', i.override_reason,
    'unmet', ARRAY(SELECT one->>'code' FROM jsonb_array_elements(i.explanation->'constraints') AS one
      WHERE one->>'met' = 'false'),
    'consentFiled', EXISTS (SELECT FROM case_documents f
      WHERE f.case_id = i.case_id AND f.removed_at IS NULL
        AND f.kind = CASE x.kind WHEN 'retiree' THEN 'own_consent' ELSE 'employer_consent' END
        AND (f.invitation_id = i.id OR (f.invitation_id IS NULL AND f.created_at >= i.invited_at)))) ORDER BY i.invited_at, i.id)
  FROM dispatch_invitations i JOIN experts x ON x.id = i.expert_id JOIN users iu ON iu.id = i.invited_by
  WHERE i.case_id = d.case_id`;

/**
 * Consents count for whoever is asked or settled now, the agreement from the last change among them on, and reports once
 * the mission has left.
 */
const documentKindsSql = `
  SELECT DISTINCT f.kind FROM case_documents f
  WHERE f.case_id = d.case_id AND f.removed_at IS NULL AND CASE
    WHEN f.kind IN ('employer_consent', 'own_consent') THEN f.created_at >= COALESCE((
      SELECT min(i.invited_at) FROM dispatch_invitations i
      WHERE i.case_id = d.case_id AND i.status IN ('invited', 'agreed')), '-infinity')
    WHEN f.kind = 'agreement_signed' THEN f.created_at >= COALESCE((
      SELECT max(CASE i.status WHEN 'refused' THEN i.answered_at ELSE i.invited_at END) FROM dispatch_invitations i
      WHERE i.case_id = d.case_id AND i.status IN ('invited', 'agreed', 'refused')), '-infinity')
    WHEN f.kind IN ('specialist_report', 'host_report') THEN f.created_at >= COALESCE((
      SELECT max(e.at) FROM case_events e WHERE e.case_id = d.case_id AND e.transition = 'depart'), '-infinity')
    ELSE true END`;

const dispatchSql = `
  SELECT d.case_id AS "caseId", d.target_fiscal_year AS "targetFiscalYear",
    w.opens_at AS "opensAt", w.cuts_off_at AS "cutsOffAt",
    CASE WHEN d.counterpart_id IS NOT NULL THEN
      jsonb_build_object('id', d.counterpart_id, 'name', d.counterpart_name, 'country', cp.country_code,
        'inChargeFrom', cp.valid_from, 'inChargeTo', cp.valid_to) END AS counterpart,
    d.endorsed_on::text AS "endorsedOn", jsonb_build_object('id', h.id, 'name', h.name,
      'recordedName', nullif(d.host_recorded_name, h.name)) AS host,
    d.expertise, d.expertise_text AS "expertiseText", d.period_from::text AS "periodFrom",
    d.period_to::text AS "periodTo", d.objectives, d.languages, d.experts_requested AS "expertsRequested",
    d.host_cost_undertaking AS "hostCostUndertaking", d.mode, ${instantText('d.received_at')} AS "receivedAt",
    (d.received_at AT TIME ZONE o.time_zone)::date::text AS "receivedOn",
    CASE WHEN d.late_at IS NOT NULL THEN jsonb_build_object('reason', d.late_reason, 'at', ${instantText('d.late_at')},
      'by', ${person('lu')}) END AS "lateEntry",
    d.score_total AS "scoreTotal", d.score AS "scoreCriteria", d.budget_clair AS "budgetClair",
    d.budget_host AS "budgetHost", ${instantText('d.approved_at')} AS "approvedAt",
    (d.approved_at AT TIME ZONE 'Asia/Tokyo')::date::text AS "approvedOn",
    d.mic_consultation AS "micConsultation", d.preparations, d.departed_on::text AS "departedOn",
    d.returned_on::text AS "returnedOn", d.fewer_reason AS "fewerReason", COALESCE((${invitationsSql}), '[]') AS invitations, d.attendees, d.end_reason AS "endReason", d.end_comment AS "endComment",
    ARRAY(SELECT a.status FROM appointments a WHERE a.case_id = d.case_id) AS "appointmentStatuses", ARRAY(${documentKindsSql}) AS "documentKinds",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('from', (r.returned_at AT TIME ZONE o.time_zone)::date::text,
        'until', (r.resumed_at AT TIME ZONE o.time_zone)::date::text) ORDER BY r.event_seq)
      FROM dispatch_returns r WHERE r.case_id = d.case_id), '[]') AS paused,
    CASE WHEN last.case_id IS NOT NULL THEN jsonb_build_object('reason', last.reason, 'comment', last.comment,
      'at', ${instantText('last.returned_at')}, 'by', ${person('ru')}, 'resumedAt', ${instantText('last.resumed_at')},
      'changes', COALESCE((${changesSql}), '[]')) END AS "lastReturn",
    last.case_id IS NOT NULL AND EXISTS (SELECT FROM case_events e
      WHERE e.case_id = last.case_id AND e.seq > last.event_seq AND e.kind IN ('edited', 'document'))
      AS "changedSinceReturn",
    COALESCE((${requiredDocumentsSql('$2')}), '[]') AS "requiredDocuments"
  FROM dispatches d JOIN cases c ON c.id = d.case_id JOIN offices o ON o.code = c.office_code
  JOIN organisations h ON h.id = d.host_organisation_id
  LEFT JOIN counterparts cp ON cp.id = d.counterpart_id
  LEFT JOIN dispatch_windows w ON w.office_code = c.office_code AND w.target_fiscal_year = d.target_fiscal_year
  LEFT JOIN users lu ON lu.id = d.late_by
  LEFT JOIN LATERAL (SELECT * FROM dispatch_returns r WHERE r.case_id = d.case_id
                     ORDER BY r.event_seq DESC LIMIT 1) last ON true
  LEFT JOIN users ru ON ru.id = last.returned_by
  WHERE d.case_id = ANY($1)`;

/** Reads dispatches with what their pages and guards need, in one statement. */
export async function loadDispatches(db: SqlRunner, caseIds: readonly string[], now: Date): Promise<DispatchRow[]> {
  const rows = await selectRows<Omit<DispatchRow, 'window'> & StoredWindow>(db, dispatchSql, [[...caseIds], now]);
  return rows.map(({ opensAt, cutsOffAt, ...row }) => ({ ...row, window: submissionStateAt(opensAt, cutsOffAt, now) }));
}

interface StoredWindow {
  readonly opensAt: Date | null;
  readonly cutsOffAt: Date | null;
}

/** Adds the dispatch's own row. */
export function insertDispatch(tx: EntityManager, caseId: string, columns: DispatchColumns): Promise<void> {
  return insertCaseRow(tx, 'dispatches', caseId, Object.entries(columns));
}

/** Sets columns of the dispatch's own row; none, no statement. */
export function updateDispatch(tx: EntityManager, caseId: string, columns: DispatchColumns): Promise<void> {
  return updateCaseRow(tx, 'dispatches', caseId, Object.entries(columns));
}

/** Notes that an application was turned back; its event follows as the next of the locked case. */
export async function noteReturn(
  tx: EntityManager,
  caseId: string,
  given: { readonly at: Date; readonly by: string; readonly reason: string; readonly comment: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO dispatch_returns (case_id, returned_at, returned_by, reason, comment, event_seq)
     SELECT $1, $2, $3, $4, $5, COALESCE(max(seq), 0) + 1 FROM case_events WHERE case_id = $1`,
    [caseId, given.at, given.by, given.reason, given.comment],
  );
}

/** Notes which governments have seconded those who approve, as it is now: an account may change afterwards. */
export async function noteApprovers(tx: EntityManager, caseId: string, people: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE dispatches SET approver_governments = ARRAY(
       SELECT unnest(approver_governments)
       UNION SELECT seconded_from FROM users WHERE id = ANY ($2) AND seconded_from IS NOT NULL ORDER BY 1)
     WHERE case_id = $1`,
    [caseId, people],
  );
}

/** Notes that a returned application came in again, so that its clock goes on. */
export async function noteResumption(tx: EntityManager, caseId: string, at: Date): Promise<void> {
  await tx.query(`UPDATE dispatch_returns SET resumed_at = $2 WHERE case_id = $1 AND resumed_at IS NULL`, [caseId, at]);
}

/** The folded text in which search finds a dispatch: reference, title, host and counterpart; never a specialist. */
export async function dispatchSearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<{ host: string; counterpart: string | null; expertise: string | null }>(
    db,
    `SELECT o.search_text AS host, d.counterpart_name AS counterpart, d.expertise_text AS expertise
     FROM dispatches d JOIN organisations o ON o.id = d.host_organisation_id WHERE d.case_id = $1`,
    [caseId],
  );
  return [searchTextOf(reference, title, row?.counterpart ?? null, row?.expertise ?? null), row?.host]
    .filter(Boolean)
    .join('\n');
}

/** The facts of a row that only dispatches have. */
export function dispatchFacts(row: DispatchRow): DispatchFacts {
  const count = (status: string) => row.invitations.filter((one) => one.status === status).length;
  return {
    window: row.window,
    counterpartCountry: row.counterpart?.country ?? null,
    counterpartFrom: row.counterpart?.inChargeFrom ?? null,
    counterpartTo: row.counterpart?.inChargeTo ?? null,
    changedSinceReturn: row.changedSinceReturn,
    yearChangedSinceReturn: yearChanged(row),
    invited: count('invited'),
    agreed: count('agreed'),
    experts: expertsAsked(row.invitations),
  };
}

/** Whether a returned application is for another year than when it was turned back. */
function yearChanged({ lastReturn }: DispatchRow): boolean {
  return lastReturn?.resumedAt === null && lastReturn.changes.some(({ field }) => field === 'targetFiscalYear');
}
