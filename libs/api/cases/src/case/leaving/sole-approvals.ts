import { Injectable } from '@nestjs/common';
import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { decisionSteps, type DecisionStep } from '@kakehashi/shared/case-types';
import { coversOffice, inEffect, type Leaver, type OpenItemsDb } from '@kakehashi/api/identity';
import { CaseLoader, type LoadedCase } from '../case-loader';
import { systemReader } from '../case-record';
import type { SqlParameters } from '../sql';
import { caseItems, type CaseItems } from './case-items.sql';
import { Deciders, pendingDecision } from './deciders';

/** So many waiting cases are looked at; an office that has more has more urgent things to do first. */
const lookedAt = 200;

/** The cases that wait for a decision which nobody but one person could take. */
@Injectable()
export class SoleApprovals {
  constructor(
    private readonly deciders: Deciders,
    private readonly loader: CaseLoader,
  ) {}

  /** In SQL what nobody untouched by the case could decide; of those, by the table, what only this person can. */
  async references(db: OpenItemsDb, leaver: Leaver): Promise<ReadonlySet<string>> {
    const people = await this.deciders.all(db, leaver.today);
    const me = people.find(({ id }) => id === leaver.id);
    const steps = me ? stepsOf(me) : [];
    if (!me || steps.length === 0) return new Set();
    const found = await caseItems(db, waitingForFew(steps), leaver, { limit: lookedAt });
    const references = found.map(({ id }) => id);
    const loaded = await this.loader.loadAll(db, systemReader, references, leaver.now);
    const others = people.filter(({ id }) => id !== leaver.id);
    return new Set(loaded.filter((one) => onlyBy(me, others, one)).map(({ record }) => record.reference));
  }
}

/** Whether a case waits for a decision that this person may take, and none of the others. */
export function onlyBy(
  person: Actor,
  others: readonly Actor[],
  loaded: Pick<LoadedCase, 'record' | 'workflow' | 'facts'>,
): boolean {
  const action = pendingDecision(loaded);
  if (!action || !can(person, action, loaded.facts).allowed) return false;
  return !others.some((other) => can(other, action, loaded.facts).allowed);
}

/** A decision that a person takes by their role, within the offices of it. */
interface OwnStep extends DecisionStep {
  readonly offices: readonly OfficeCode[];
}

function stepsOf(person: Actor): OwnStep[] {
  return decisionSteps().flatMap((step) => {
    const reach = reachOf(person, step.action);
    const offices = reach === 'all' ? officeCodes : reach;
    return offices.length > 0 ? [{ ...step, offices }] : [];
  });
}

/** Waiting cases that no other holder of the role could certainly decide: whoever never touched them certainly could. */
function waitingForFew(steps: readonly OwnStep[]): CaseItems {
  return {
    versioned: true,
    condition: (me, parameters, leaver) => {
      const day = parameters.add(leaver.today, 'date');
      return `(${steps.map((step) => waitsFor(step, parameters, me, day)).join(' OR ')})`;
    },
  };
}

function waitsFor(
  { type, state, roles, offices }: OwnStep,
  parameters: SqlParameters,
  me: string,
  day: string,
): string {
  const held = parameters.add(roles, 'text[]');
  return `(${parameters.among('c.office_code', offices)} AND c.state = ${parameters.add(state, 'text')}
    AND c.type = ${parameters.add(type, 'text')} AND NOT EXISTS (
      SELECT FROM role_grants g JOIN users u ON u.id = g.user_id AND u.active AND u.seconded_from IS NULL
      WHERE g.user_id <> ${me} AND g.role = ANY(${held}) AND ${coversOffice('g', 'c.office_code')}
        AND ${inEffect('g', day)} AND g.user_id IS DISTINCT FROM c.owner_id AND g.user_id <> c.created_by
        AND NOT EXISTS (SELECT FROM case_events e WHERE e.case_id = c.id
          AND (e.actor_id = g.user_id OR e.on_behalf_of = g.user_id OR e.before ->> 'owner' = g.user_id::text))))`;
}
