import { officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { visitWorkflow } from '@kakehashi/shared/case-types';
import { foldForSearch, Jurisdictions } from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import { notOfThisTransaction } from '../../case/imports/alike-cases';
import { selectRows } from '../../case/sql';
import { loadVisits } from '../visit-store';
import type { ExistingVisit } from './changed-visit';
import type { VisitInput } from './visit-judge';

/** A row that may look like a visit that is there. */
export interface AlikeQuestion {
  readonly at: number;
  readonly country: string;
  readonly day: string;
  readonly requester: string;
}

/** What is asked of rows that bring visits: the same requester in the same country from the same day on. */
export function alikeQuestions(inputs: readonly (VisitInput | null)[]): AlikeQuestion[] {
  return inputs.flatMap((visit, at) => {
    if (visit?.kind !== 'new' || !visit.body.details.firstDate) return [];
    const { country, details } = visit.body;
    return [{ at, country, day: details.firstDate ?? '', requester: foldForSearch(details.requester.name ?? '') }];
  });
}

type Scope = 'all' | readonly OfficeCode[];

const stopped = visitWorkflow.states.filter(({ tone }) => tone === 'stopped').map(({ key }) => key);

/** The visits like the questions $1 that are not stopped, $2, of offices, $3; by the place of each question. */
const alikeVisits = `
  SELECT g.at, array_agg(c.reference ORDER BY c.reference) AS references
  FROM jsonb_to_recordset($1::jsonb) AS g(at integer, country text, day date, requester text)
  JOIN organisations o ON o.name_key = g.requester
  JOIN visits v ON v.requester_organisation_id = o.id AND v.first_date = g.day
  JOIN cases c ON c.id = v.case_id AND c.country_code = g.country
  WHERE ${notOfThisTransaction} AND c.state <> ALL ($2) AND ($3::text[] IS NULL OR c.office_code = ANY ($3))
  GROUP BY g.at`;

/** What the rows of one file have to be compared with; what they ask again and again is asked once. */
export class ImportLookups {
  private readonly coverage = new Map<string, boolean>();

  constructor(private readonly jurisdictions: Jurisdictions) {}

  /** The visits of these references that the reader may see. */
  async visits(db: EntityManager, references: readonly string[], scope: Scope): Promise<Map<string, ExistingVisit>> {
    if (references.length === 0) return new Map();
    const cases = await selectRows<Omit<ExistingVisit, 'visit'>>(
      db,
      `SELECT c.id, c.reference, c.version, c.office_code AS office, c.country_code AS country, c.title, c.state, c.open
       FROM cases c WHERE c.reference = ANY ($1) AND c.type = 'visit'
         AND ($2::text[] IS NULL OR c.office_code = ANY ($2))`,
      [references, officesWithin(scope)],
    );
    const rows = await loadVisits(
      db,
      cases.map(({ id }) => id),
    );
    const visits = new Map(rows.map((row) => [row.caseId, row]));
    return new Map(
      cases.flatMap((one) => {
        const visit = visits.get(one.id);
        return visit ? [[one.reference, { ...one, visit }] as const] : [];
      }),
    );
  }

  /** For each row the references of the visits that it looks like; what the transaction itself has brought is none. */
  async alike(db: EntityManager, questions: readonly AlikeQuestion[], scope: Scope): Promise<Map<number, string[]>> {
    if (questions.length === 0) return new Map();
    const rows = await selectRows<{ at: number; references: string[] }>(db, alikeVisits, [
      JSON.stringify(questions),
      stopped,
      officesWithin(scope),
    ]);
    return new Map(rows.map(({ at, references }) => [at, references.slice(0, 5)]));
  }

  async covers(db: EntityManager, office: string, country: string, date: string): Promise<boolean> {
    const key = `${office} ${country} ${date}`;
    const known = this.coverage.get(key);
    if (known !== undefined) return known;
    const covers = await this.jurisdictions.covers(db, office, country, date);
    this.coverage.set(key, covers);
    return covers;
  }
}
