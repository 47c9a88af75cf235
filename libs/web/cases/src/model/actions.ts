import type { WorkflowDefinition, Transition } from '@kakehashi/shared/case-types';
import type { AllowedActionView } from './views';

/** An action with the workflow's words for it. */
export interface NamedAction extends AllowedActionView {
  definition: Transition;
}

/** The one primary action of a case, and all others in the workflow's order. */
export interface ActionSet {
  primary: NamedAction | undefined;
  others: NamedAction[];
}

/** Chooses the primary action: the workflow names it, and one that is allowed goes before one that is blocked. */
export function actionSet(workflow: WorkflowDefinition, allowed: readonly AllowedActionView[]): ActionSet {
  const named = workflow.transitions.flatMap((definition) => {
    const found = allowed.find(({ transition }) => transition === definition.name);
    return found ? [{ ...found, definition }] : [];
  });
  const candidates = named.filter(({ definition }) => definition.primary);
  const primary = candidates.find((one) => one.allowed) ?? candidates[0];
  return { primary, others: named.filter((one) => one !== primary) };
}

/** One step of the workflow's picture. */
export interface PathStep {
  state: string;
  place: 'past' | 'here' | 'ahead';
}

/** The main line of the workflow; a case that ended beside it stands in no step. */
export function mainPath(workflow: WorkflowDefinition, current: string): PathStep[] {
  const states = workflow.states
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => Number(a.position) - Number(b.position))
    .map(({ key }) => key);
  const here = states.indexOf(current);
  return states.map((state, index) => ({
    state,
    place: index === here ? 'here' : index < here ? 'past' : 'ahead',
  }));
}
