import { instantText } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { fiscalYearOf, type IsoDate } from '@kakehashi/shared/calendar';
import { searchTextOf } from '@kakehashi/api/registry';
import type { CaseColumns } from '../case/case-type';
import { insertCaseRow, selectOne, selectRows, updateCaseRow, type SqlRunner } from '../case/sql';
import { closedPieces, dueAt } from './personal/retention';
import type { PieceRemoved } from './dto/personal.dto';
import type { PlacementDetails } from './dto/placement-details.dto';

/** A placement as it is stored, with the names that its page shows. */
export interface PlacementRow extends Omit<PlacementDetails, 'age' | 'personal' | 'passportCovers'> {
  readonly caseId: string;
  readonly secrets: readonly StoredSecret[];
  /** The passport as it lies there. */
  readonly passportKeyId: string | null;
  readonly passportSealed: Buffer | null;
}

/** What is known of a kind of personal data of the case, without what it says. */
export interface StoredSecret {
  readonly field: string;
  /** Null where nothing was ever kept. */
  readonly updatedAt: string | null;
  readonly erasedAt: string | null;
  readonly held: boolean;
  /** Who took it out, and when; null where nobody did, or it is there again. */
  readonly removed: PieceRemoved | null;
  readonly keptMonths: number;
  /** When the retention of what is held of an ended case is over. */
  readonly erasedFrom: string | null;
}

/** The columns of `placements` that requests set. */
export interface PlacementColumns {
  programme_code?: string;
  name_roman?: string;
  name_native?: string | null;
  name_kana?: string | null;
  birth_date?: string;
  employer?: string;
  nominated_by?: string | null;
  recommended_on?: string | null;
  field?: string;
  field_text?: string | null;
  japanese_level?: string;
  planned_arrival?: string | null;
  planned_departure?: string | null;
  consent_version?: string | null;
  consent_recipient?: string | null;
  consented_on?: string | null;
  tokyo_from?: string | null;
  tokyo_to?: string | null;
  jiam_from?: string | null;
  jiam_to?: string | null;
  host_from?: string | null;
  host_to?: string | null;
  mic_decision?: string | null;
  checklist?: readonly string[];
  decided_at?: Date;
  arrived_on?: string;
  departed_on?: string;
  end_reason?: string | null;
  end_comment?: string | null;
}

/** The last time somebody took out the piece of a rule `r`; the value itself is nowhere. */
const removedSql = `
  SELECT jsonb_build_object('at', ${instantText('e.at')},
    'by', jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email))
  FROM case_events e JOIN users u ON u.id = e.actor_id
  WHERE e.case_id = p.case_id AND e.kind = 'edited' AND e.after -> 'personalDataRemoved' ? r.field
  ORDER BY e.seq DESC LIMIT 1`;

const placementSql = `
  SELECT p.case_id AS "caseId", p.programme_code AS programme,
    jsonb_build_object('code', m.code, 'nameJa', m.name_ja, 'nameEn', m.name_en, 'minAge', m.min_age,
      'maxAge', m.max_age, 'minJapaneseLevel', m.min_japanese_level) AS "programmeTerms",
    jsonb_build_object('nameRoman', p.name_roman, 'nameNative', p.name_native, 'nameKana', p.name_kana,
      'birthDate', p.birth_date::text, 'employer', p.employer) AS trainee,
    p.nominated_by AS "nominatedBy", p.recommended_on::text AS "recommendedOn", p.field, p.field_text AS "fieldText",
    p.japanese_level AS "japaneseLevel", p.planned_arrival::text AS "plannedArrival",
    p.planned_departure::text AS "plannedDeparture", p.consent_version AS "consentVersion",
    p.consent_recipient AS "consentRecipient", p.consented_on::text AS "consentedOn",
    p.tokyo_from::text AS "tokyoFrom", p.tokyo_to::text AS "tokyoTo", p.jiam_from::text AS "jiamFrom",
    p.jiam_to::text AS "jiamTo", p.host_from::text AS "hostFrom", p.host_to::text AS "hostTo",
    p.mic_decision AS "micDecision", p.checklist, ${instantText('p.decided_at')} AS "decidedAt",
    p.arrived_on::text AS "arrivedOn", p.departed_on::text AS "departedOn", p.end_reason AS "endReason",
    p.end_comment AS "endComment",
    CASE WHEN place.id IS NOT NULL THEN jsonb_build_object('offerId', o.id,
      'host', jsonb_build_object('id', g.id, 'name', g.name), 'field', o.field,
      'availableFrom', o.available_from::text, 'availableTo', o.available_to::text,
      'takenAt', ${instantText('place.taken_at')}, 'releasedAt', ${instantText('place.released_at')},
      'overrideReason', place.override_reason, 'explanation', place.explanation) END AS placement,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('month', r.month, 'submittedOn', r.submitted_on::text,
        'summary', r.summary) ORDER BY r.month)
      FROM placement_monthly_reports r WHERE r.case_id = p.case_id), '[]') AS "monthlyReports",
    (SELECT jsonb_agg(jsonb_build_object('field', r.field, 'updatedAt', ${instantText('s.updated_at')},
        'erasedAt', ${instantText('s.erased_at')}, 'held', s.sealed IS NOT NULL, 'keptMonths', r.months,
        'removed', CASE WHEN s.case_id IS NULL THEN (${removedSql}) END,
        'erasedFrom', CASE WHEN ${closedPieces} THEN ${instantText(dueAt)} END))
      FROM retention_rules r LEFT JOIN trainee_secrets s ON s.field = r.field AND s.case_id = p.case_id) AS secrets,
    pass.key_id AS "passportKeyId", pass.sealed AS "passportSealed"
  FROM placements p JOIN cases c ON c.id = p.case_id JOIN programmes m ON m.code = p.programme_code
  LEFT JOIN LATERAL (SELECT * FROM host_offer_places x WHERE x.case_id = p.case_id
                     ORDER BY x.released_at IS NULL DESC, x.id DESC LIMIT 1) place ON true
  LEFT JOIN host_offers o ON o.id = place.offer_id
  LEFT JOIN organisations g ON g.id = o.organisation_id
  LEFT JOIN trainee_secrets pass ON pass.case_id = p.case_id AND pass.field = 'passport'
  WHERE p.case_id = ANY($1)`;

/** Reads placements with what their pages and guards need, in one statement. */
export function loadPlacements(db: SqlRunner, caseIds: readonly string[]): Promise<PlacementRow[]> {
  return selectRows<PlacementRow>(db, placementSql, [[...caseIds]]);
}

/** What the case itself keeps of an arrival: a trainee counts in the fiscal year of it. */
export function arrivalColumns(arrivedOn: IsoDate): CaseColumns {
  return { first_date: arrivedOn, fiscal_year: fiscalYearOf(arrivedOn) };
}

/** Adds the placement's own row. */
export function insertPlacement(tx: EntityManager, caseId: string, columns: PlacementColumns): Promise<void> {
  return insertCaseRow(tx, 'placements', caseId, Object.entries(columns));
}

/** Sets columns of the placement's own row; none, no statement. */
export function updatePlacement(tx: EntityManager, caseId: string, columns: PlacementColumns): Promise<void> {
  return updateCaseRow(tx, 'placements', caseId, Object.entries(columns));
}

/** The folded text in which search finds a placement: reference, title, names of the trainee, employer and host. */
export async function placementSearchText(
  db: SqlRunner,
  caseId: string,
  reference: string,
  title: string,
): Promise<string> {
  const row = await selectOne<Record<'roman' | 'native' | 'kana' | 'employer' | 'host', string | null>>(
    db,
    `SELECT p.name_roman AS roman, p.name_native AS native, p.name_kana AS kana, p.employer,
       (SELECT g.search_text FROM host_offer_places x JOIN host_offers o ON o.id = x.offer_id
          JOIN organisations g ON g.id = o.organisation_id
        WHERE x.case_id = p.case_id AND x.released_at IS NULL) AS host
     FROM placements p WHERE p.case_id = $1`,
    [caseId],
  );
  const own = searchTextOf(
    reference,
    title,
    row?.roman ?? null,
    row?.native ?? null,
    row?.kana ?? null,
    row?.employer ?? null,
  );
  return [own, row?.host].filter(Boolean).join('\n');
}
