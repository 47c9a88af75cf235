import { actionOf, type Action, type Role } from '@kakehashi/shared/access';
import { caseTypes, type CaseType } from './case-type';
import { workflows } from './registry';
import { openStates, transitionsFrom } from './workflow';

/** The next step of cases of a type in a state. */
export interface NextStep {
  readonly type: CaseType;
  readonly state: string;
  readonly action: Action;
}

/** A decision that a case of a type waits for in a state, and the roles that take it. */
export interface DecisionStep extends NextStep {
  readonly roles: readonly Role[];
}

/** The next step of every type in every state in which it is open. */
export function nextSteps(): NextStep[] {
  return caseTypes.flatMap((type) =>
    openStates(workflows[type]).flatMap((state) => {
      const next = transitionsFrom(workflows[type], state).find(({ primary }) => primary);
      return next ? [{ type, state, action: next.action }] : [];
    }),
  );
}

/** Every decision that a case can wait for: a next step that carries a condition on who may take it. */
export function decisionSteps(): DecisionStep[] {
  return nextSteps().flatMap((step) => {
    const { condition, roles } = actionOf(step.action);
    return condition ? [{ ...step, roles }] : [];
  });
}
