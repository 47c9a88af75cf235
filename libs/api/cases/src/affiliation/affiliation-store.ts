import type { EntityManager } from 'typeorm';
import { searchTextOf } from '@kakehashi/api/registry';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import type { AffiliationDetails } from './dto/affiliation-details.dto';

/** A consultation as it is stored, with the names that its page shows. */
export interface ConsultationRow extends AffiliationDetails {
  readonly caseId: string;
}

/** The columns of `affiliation_consultations` that requests set. */
export interface ConsultationColumns {
  requester_organisation_id?: string;
  cities?: readonly string[];
  affiliation_kind?: string | null;
  exchange_fields?: readonly string[];
  background?: string | null;
  candidates?: readonly string[];
  contacts?: string | null;
  partner?: string | null;
  signed_on?: string | null;
  entry_id?: string | null;
  end_reason?: string | null;
  end_comment?: string | null;
}

const consultationSql = `
  SELECT a.case_id AS "caseId",
    jsonb_build_object('id', r.id, 'name', r.name, 'recordedName', nullif(a.requester_recorded_name, r.name),
                       'kind', r.kind, 'municipalityCode', a.requester_municipality_code,
                       'prefecture', left(a.requester_municipality_code, 2)) AS requester,
    a.cities, a.affiliation_kind AS "affiliationKind", a.exchange_fields AS "exchangeFields", a.background,
    a.candidates, a.contacts, a.partner, a.signed_on::text AS "signedOn",
    CASE WHEN e.id IS NOT NULL
      THEN jsonb_build_object('id', e.id, 'name', concat_ws(', ', e.foreign_name, e.foreign_region)) END AS entry,
    a.end_reason AS "endReason", a.end_comment AS "endComment"
  FROM affiliation_consultations a JOIN organisations r ON r.id = a.requester_organisation_id
  LEFT JOIN affiliation_entries e ON e.id = a.entry_id
  WHERE a.case_id = ANY($1)`;

/** Reads consultations with what their pages and guards need, in one statement. */
export function loadConsultations(db: SqlRunner, caseIds: readonly string[]): Promise<ConsultationRow[]> {
  return selectRows<ConsultationRow>(db, consultationSql, [[...caseIds]]);
}

/** Adds the consultation's own row. */
export function insertConsultation(tx: EntityManager, caseId: string, columns: ConsultationColumns): Promise<void> {
  return insertCaseRow(tx, 'affiliation_consultations', caseId, Object.entries(columns));
}

/** Sets columns of the consultation's own row; none, no statement. */
export function updateConsultation(tx: EntityManager, caseId: string, columns: ConsultationColumns): Promise<void> {
  return updateCaseRow(tx, 'affiliation_consultations', caseId, Object.entries(columns));
}

/** What a Japanese body is called, and the prefecture that its code names. */
export async function partyOf(
  db: SqlRunner,
  organisationId: string,
): Promise<{ name: string; prefecture: string | null; code: string | null }> {
  const row = await selectOne<{ name: string; prefecture: string | null; code: string | null }>(
    db,
    `SELECT o.name, p.code AS prefecture, o.municipality_code AS code
     FROM organisations o LEFT JOIN prefectures p ON p.code = left(o.municipality_code, 2) WHERE o.id = $1`,
    [organisationId],
  );
  return row ?? { name: '', prefecture: null, code: null };
}

/** The folded text in which search finds a consultation: reference, title, requester, partner and places. */
export async function consultationSearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<{ partner: string | null; places: string; requester: string }>(
    db,
    `SELECT a.partner, array_to_string(a.cities || a.candidates, ' ') AS places, o.search_text AS requester
     FROM affiliation_consultations a JOIN organisations o ON o.id = a.requester_organisation_id WHERE a.case_id = $1`,
    [caseId],
  );
  const own = searchTextOf(reference, title, row?.partner ?? null, row?.places || null);
  return [own, row?.requester].filter(Boolean).join('\n');
}
