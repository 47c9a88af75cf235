import type { EntityManager } from 'typeorm';
import { searchTextOf } from '@kakehashi/api/registry';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import type { ActivityDetails } from './dto/activity-details.dto';

/** An activity as it is stored, with the names that its page shows. */
export interface ActivityRow extends Omit<ActivityDetails, 'participants' | 'actualParticipants'> {
  readonly caseId: string;
  readonly people: readonly CountryPeople[];
}

/** The participants from one country, in the order in which they were entered. */
export interface CountryPeople {
  readonly country: string;
  readonly planned: number | null;
  readonly actual: number | null;
}

/** The columns of `activities` that requests set. */
export interface ActivityColumns {
  programme?: string;
  theme?: string | null;
  organiser_organisation_id?: string | null;
  venue?: string | null;
  cities?: readonly string[];
  visitors_planned?: number | null;
  visitors_actual?: number | null;
  publication_type?: string | null;
  issue_number?: string | null;
  language?: string | null;
  url?: string | null;
  outline?: string | null;
  end_reason?: string | null;
  end_comment?: string | null;
}

const activitySql = `
  SELECT a.case_id AS "caseId", a.programme, a.theme,
    CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END AS organiser,
    c.first_date::text AS "from", c.last_date::text AS "to", a.venue, a.cities,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('country', p.country_code, 'planned', p.planned, 'actual', p.actual)
                               ORDER BY p.position)
              FROM activity_participants p WHERE p.case_id = a.case_id), '[]') AS people,
    a.visitors_planned AS visitors, a.visitors_actual AS "actualVisitors", a.publication_type AS "publicationType",
    a.issue_number AS "issueNumber", a.language, a.url, a.outline, a.end_reason AS "endReason",
    a.end_comment AS "endComment"
  FROM activities a JOIN cases c ON c.id = a.case_id
  LEFT JOIN organisations o ON o.id = a.organiser_organisation_id
  WHERE a.case_id = ANY($1)`;

/** Reads activities with what their pages and guards need, in one statement. */
export function loadActivities(db: SqlRunner, caseIds: readonly string[]): Promise<ActivityRow[]> {
  return selectRows<ActivityRow>(db, activitySql, [[...caseIds]]);
}

/** Adds the activity's own row. */
export function insertActivity(tx: EntityManager, caseId: string, columns: ActivityColumns): Promise<void> {
  return insertCaseRow(tx, 'activities', caseId, Object.entries(columns));
}

/** Sets columns of the activity's own row; none, no statement. */
export function updateActivity(tx: EntityManager, caseId: string, columns: ActivityColumns): Promise<void> {
  return updateCaseRow(tx, 'activities', caseId, Object.entries(columns));
}

/** Writes the participants of every country anew. */
export async function replacePeople(
  tx: EntityManager,
  caseId: string,
  people: readonly CountryPeople[],
): Promise<void> {
  await tx.query(`DELETE FROM activity_participants WHERE case_id = $1`, [caseId]);
  if (people.length === 0) return;
  await tx.query(
    `INSERT INTO activity_participants (case_id, country_code, position, planned, actual)
     SELECT $1, country, position, planned, actual
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (country text, planned integer, actual integer))
       WITH ORDINALITY AS given (country, planned, actual, position)`,
    [caseId, JSON.stringify(people)],
  );
}

/** Which of these codes name no country that is known. */
export async function unknownCountries(db: SqlRunner, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await selectRows<{ code: string }>(
    db,
    `SELECT code FROM unnest($1::text[]) AS given (code) WHERE code NOT IN (SELECT code FROM countries)`,
    [[...codes]],
  );
  return new Set(rows.map(({ code }) => code));
}

/** The folded text in which search finds an activity: reference, title, theme, number, cities and partner. */
export async function activitySearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<{ theme: string | null; number: string | null; cities: string; partner: string | null }>(
    db,
    `SELECT a.theme, a.issue_number AS number, array_to_string(a.cities, ' ') AS cities, o.search_text AS partner
     FROM activities a LEFT JOIN organisations o ON o.id = a.organiser_organisation_id WHERE a.case_id = $1`,
    [caseId],
  );
  const own = searchTextOf(reference, title, row?.theme ?? null, row?.number ?? null, row?.cities || null);
  return [own, row?.partner].filter(Boolean).join('\n');
}
