import { actionOf, reachOf, type Actor } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { nextSteps, type CaseType } from '@kakehashi/shared/case-types';

/** Cases that wait for somebody: in these states, of these offices, and how that person stands to them. */
export interface Duty {
  readonly type: CaseType;
  readonly states: readonly string[];
  readonly offices: 'all' | readonly OfficeCode[];
  /** `owner`: it is theirs. `not_owner`: it must not be. `independent`: nor may they have created it. */
  readonly who: 'owner' | 'not_owner' | 'independent';
}

/** What waits for the actor: the next step of their own cases, and the decisions that are theirs to take. */
export function dutiesOf(actor: Actor): Duty[] {
  return [...ownDuties(actor), ...decisionsOf(actor)];
}

/** The decisions that are the actor's to take: next steps that carry a condition on who may. */
export function decisionsOf(actor: Actor): Duty[] {
  return nextSteps().flatMap(({ type, state, action }): Duty[] => {
    const { condition } = actionOf(action);
    const offices = reachOf(actor, action);
    if (!condition || offices.length === 0) return [];
    return [{ type, states: [state], offices, who: condition === 'independent' ? 'independent' : 'not_owner' }];
  });
}

function ownDuties(actor: Actor): Duty[] {
  const mine = nextSteps().filter(({ action }) => !actionOf(action).condition && reachOf(actor, action).length > 0);
  const types = [...new Set(mine.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    states: mine.filter((step) => step.type === type).map(({ state }) => state),
    offices: 'all',
    who: 'owner',
  }));
}
