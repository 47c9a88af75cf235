import { Injectable } from '@nestjs/common';
import type { ExpertiseCode, ExpertKind, MatchingExpert } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { employerJoin, readable } from './expert.sql';

/** What a case shows of an expert. */
export interface ExpertRef {
  readonly id: string;
  readonly nameJa: string;
  readonly nameRoman: string | null;
  readonly kind: ExpertKind;
  readonly expertise: readonly ExpertiseCode[];
  readonly listed: boolean;
  readonly employerId: string | null;
  readonly employerName: string | null;
  /** Its English name where it is a local government; of a part of one, with the name of the part as it is. */
  readonly employerNameEn: string | null;
  /** The municipality code of the present or last employer, where it is a local government. */
  readonly employerGovernment: string | null;
}

/** A dispatch that a case books an expert for. */
export interface ExpertBooking {
  readonly caseReference: string;
  readonly expertId: string;
  readonly country: string;
  readonly from: string;
  readonly to: string;
  readonly expertise: ExpertiseCode | null;
}

/** More experts than this are not matched at once. */
const MOST = 10_000;

// Each is read once for all experts: looked up one by one they would take most of the time of a match.
const ofThese = `($2::uuid IS NULL OR expert_id = $2)`;

const languagesByExpert = `
  SELECT expert_id,
    jsonb_agg(jsonb_build_object('language', language, 'level', level) ORDER BY language) AS languages
  FROM expert_languages WHERE ${ofThese} GROUP BY expert_id`;

/** The government of the present or the last employer. */
const employerByExpert = `
  SELECT DISTINCT ON (expert_id) expert_id, o.municipality_code AS government
  FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id WHERE ${ofThese}
  ORDER BY expert_id, m.valid_to DESC NULLS FIRST, m.valid_from DESC NULLS LAST, m.id DESC`;

const availabilityByExpert = `
  SELECT expert_id,
    jsonb_agg(jsonb_build_object('from', valid_from, 'to', valid_to) ORDER BY valid_from, id) AS availability
  FROM expert_availability WHERE ${ofThese} GROUP BY expert_id`;

const dispatchesByExpert = `
  SELECT expert_id,
    jsonb_agg(jsonb_build_object('from', valid_from, 'to', valid_to, 'country', country_code, 'went', went)
      ORDER BY valid_from, id) AS dispatches
  FROM expert_dispatches d WHERE ${ofThese} AND case_reference IS DISTINCT FROM $1 AND ${readable('$3')} GROUP BY expert_id`;

/** The roster, for cases that look for an expert. */
@Injectable()
export class ExpertRoster {
  /** The experts of these ids; the ones that do not exist are left out. */
  byIds(db: EntityManager, ids: readonly string[]): Promise<ExpertRef[]> {
    return db.query<ExpertRef[]>(
      `SELECT e.id, e.name_ja AS "nameJa", e.name_roman AS "nameRoman", e.kind, e.expertise, e.listed,
         employer.id AS "employerId", employer.name AS "employerName",
         (SELECT CASE g.name_ja WHEN employer.name THEN g.name_en ELSE employer.name || ' (' || g.name_en || ')' END
          FROM (SELECT code6, name_ja, name_en FROM municipalities
                UNION ALL SELECT code6, name_ja, name_en FROM prefectures) g
          WHERE g.code6 = employer.municipality_code) AS "employerNameEn",
         employer.municipality_code AS "employerGovernment"
       FROM experts e ${employerJoin} WHERE e.id = ANY ($1::uuid[]) ORDER BY e.name_key, e.id`,
      [ids],
    );
  }

  /**
   * Every expert as matching sees one, with the missions of the offices named, or of all; what the case itself has booked
   * does not stand in its own way.
   */
  candidates(
    db: EntityManager,
    exceptCase: string | null = null,
    offices: readonly string[] | null = null,
  ): Promise<MatchingExpert[]> {
    return this.matchable(db, exceptCase, null, offices);
  }

  /** One expert as matching sees them, or null where there is none of that id. */
  async candidate(db: EntityManager, id: string, exceptCase: string | null): Promise<MatchingExpert | null> {
    return (await this.matchable(db, exceptCase, id, null))[0] ?? null;
  }

  private matchable(
    db: EntityManager,
    exceptCase: string | null,
    id: string | null,
    offices: readonly string[] | null,
  ): Promise<MatchingExpert[]> {
    return db.query<MatchingExpert[]>(
      `SELECT e.id, e.kind, e.expertise, coalesce(l.languages, '[]') AS languages, e.countries,
         m.government AS "employerGovernment", m.expert_id IS NOT NULL AS "employerKnown", coalesce(a.availability, '[]') AS availability,
         coalesce(d.dispatches, '[]') AS dispatches,
         to_char(e.health_clear_until, 'YYYY-MM-DD') AS "healthClearUntil",
         e.years_of_service AS "yearsOfService", e.listed
       FROM experts e
       LEFT JOIN (${languagesByExpert}) l ON l.expert_id = e.id
       LEFT JOIN (${employerByExpert}) m ON m.expert_id = e.id
       LEFT JOIN (${availabilityByExpert}) a ON a.expert_id = e.id
       LEFT JOIN (${dispatchesByExpert}) d ON d.expert_id = e.id
       WHERE e.merged_into IS NULL AND ($2::uuid IS NULL OR e.id = $2) ORDER BY e.id LIMIT ${MOST}`,
      [exceptCase, id, offices],
    );
  }

  /** Books an expert for a case, or moves the booking that there is. */
  async book(
    tx: EntityManager,
    { caseReference, expertId, country, from, to, expertise }: ExpertBooking,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to, expertise, case_reference, went)
       VALUES ($1, $2, $3, $4, $5, $6, false)
       ON CONFLICT (case_reference, expert_id) DO UPDATE SET country_code = excluded.country_code,
         valid_from = excluded.valid_from, valid_to = excluded.valid_to, expertise = excluded.expertise`,
      [expertId, country, from, to, expertise, caseReference],
    );
  }

  /** Takes back what a case has booked: one expert where one is named, else all. */
  async release(tx: EntityManager, caseReference: string, expertId: string | null = null): Promise<void> {
    await tx.query(`DELETE FROM expert_dispatches WHERE case_reference = $1 AND ($2::uuid IS NULL OR expert_id = $2)`, [
      caseReference,
      expertId,
    ]);
  }

  /** Moves what a case has booked to other days; `went` once its experts have left. */
  async reschedule(tx: EntityManager, caseReference: string, from: string, to: string, went = false): Promise<void> {
    await tx.query(`UPDATE expert_dispatches SET valid_from = $2, valid_to = $3, went = $4 WHERE case_reference = $1`, [
      caseReference,
      from,
      to,
      went,
    ]);
  }
}
