import type { EntityManager } from 'typeorm';
import { searchTextOf } from '@kakehashi/api/registry';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import type { ResearchDetails } from './dto/research-details.dto';

/** A commissioned research as it is stored, with the names that its page shows. */
export interface ResearchRow extends ResearchDetails {
  readonly caseId: string;
}

/** The columns of `researches` that requests set. */
export interface ResearchColumns {
  requester_organisation_id?: string;
  branch?: string | null;
  questions?: string | null;
  background?: string | null;
  shareable?: boolean;
  end_reason?: string | null;
  end_comment?: string | null;
}

const researchSql = `
  SELECT r.case_id AS "caseId",
    jsonb_build_object('id', o.id, 'name', o.name, 'recordedName', nullif(r.requester_recorded_name, o.name),
                       'kind', o.kind, 'municipalityCode', r.requester_municipality_code,
                       'prefecture', left(r.requester_municipality_code, 2)) AS requester,
    r.branch, c.first_date::text AS "receivedOn", r.questions, r.background, c.last_date::text AS "dueOn", r.shareable,
    r.end_reason AS "endReason", r.end_comment AS "endComment"
  FROM researches r JOIN cases c ON c.id = r.case_id JOIN organisations o ON o.id = r.requester_organisation_id
  WHERE r.case_id = ANY($1)`;

/** Reads commissioned researches with what their pages and guards need, in one statement. */
export function loadResearches(db: SqlRunner, caseIds: readonly string[]): Promise<ResearchRow[]> {
  return selectRows<ResearchRow>(db, researchSql, [[...caseIds]]);
}

/** Adds the research's own row. */
export function insertResearch(tx: EntityManager, caseId: string, columns: ResearchColumns): Promise<void> {
  return insertCaseRow(tx, 'researches', caseId, Object.entries(columns));
}

/** Sets columns of the research's own row; none, no statement. */
export function updateResearch(tx: EntityManager, caseId: string, columns: ResearchColumns): Promise<void> {
  return updateCaseRow(tx, 'researches', caseId, Object.entries(columns));
}

/** The folded text in which search finds a research: reference, title, questions and requester. */
export async function researchSearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<{ questions: string | null; requester: string }>(
    db,
    `SELECT r.questions, o.search_text AS requester
     FROM researches r JOIN organisations o ON o.id = r.requester_organisation_id WHERE r.case_id = $1`,
    [caseId],
  );
  return [searchTextOf(reference, title, row?.questions ?? null), row?.requester].filter(Boolean).join('\n');
}
