import { Injectable } from '@nestjs/common';
import type { ExpertiseCode, ExpertKind, MatchingExpert } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { employerJoin, languagesOf } from './expert.sql';

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

/** The roster, for cases that look for an expert. */
@Injectable()
export class ExpertRoster {
  /** The experts of these ids; the ones that do not exist are left out. */
  byIds(db: EntityManager, ids: readonly string[]): Promise<ExpertRef[]> {
    return db.query<ExpertRef[]>(
      `SELECT e.id, e.name_ja AS "nameJa", e.name_roman AS "nameRoman", e.kind, e.expertise, e.listed,
         employer.id AS "employerId", employer.name AS "employerName",
         employer.municipality_code AS "employerGovernment"
       FROM experts e ${employerJoin} WHERE e.id = ANY ($1::uuid[]) ORDER BY e.name_key, e.id`,
      [ids],
    );
  }

  /** Every expert as matching sees one; what the case itself has booked does not stand in its own way. */
  candidates(db: EntityManager, exceptCase: string | null = null): Promise<MatchingExpert[]> {
    return this.matchable(db, exceptCase, null);
  }

  /** One expert as matching sees them, or null where there is none of that id. */
  async candidate(db: EntityManager, id: string, exceptCase: string | null): Promise<MatchingExpert | null> {
    return (await this.matchable(db, exceptCase, id))[0] ?? null;
  }

  private matchable(db: EntityManager, exceptCase: string | null, id: string | null): Promise<MatchingExpert[]> {
    return db.query<MatchingExpert[]>(
      `SELECT e.id, e.kind, e.expertise, ${languagesOf} AS languages, e.countries,
         employer.municipality_code AS "employerGovernment",
         coalesce((SELECT jsonb_agg(jsonb_build_object('from', a.valid_from, 'to', a.valid_to))
                   FROM expert_availability a WHERE a.expert_id = e.id), '[]') AS availability,
         coalesce((SELECT jsonb_agg(jsonb_build_object('from', d.valid_from, 'to', d.valid_to,
                     'country', d.country_code))
                   FROM expert_dispatches d
                   WHERE d.expert_id = e.id AND d.case_reference IS DISTINCT FROM $1), '[]') AS dispatches,
         to_char(e.health_clear_until, 'YYYY-MM-DD') AS "healthClearUntil",
         e.years_of_service AS "yearsOfService", e.listed
       FROM experts e ${employerJoin} WHERE $2::uuid IS NULL OR e.id = $2 ORDER BY e.id LIMIT ${MOST}`,
      [exceptCase, id],
    );
  }

  /** Books an expert for a case, or moves the booking that there is. */
  async book(
    tx: EntityManager,
    { caseReference, expertId, country, from, to, expertise }: ExpertBooking,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to, expertise, case_reference)
       VALUES ($1, $2, $3, $4, $5, $6)
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

  /** Moves what a case has booked to other days. */
  async reschedule(tx: EntityManager, caseReference: string, from: string, to: string): Promise<void> {
    await tx.query(`UPDATE expert_dispatches SET valid_from = $2, valid_to = $3 WHERE case_reference = $1`, [
      caseReference,
      from,
      to,
    ]);
  }
}
