import { targetsOf, type WorkflowDefinition, type Transition } from '@kakehashi/shared/case-types';
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
  /** Whether it lies beside the main line. */
  aside: boolean;
}

/**
 * The main line of the workflow with the case in it. A state beside the line stands after the step that leads to it;
 * one that ended the case stands after the state that it came from, or at the end where nobody knows that.
 */
export function pathOf(workflow: WorkflowDefinition, current: string, previous: string | null = null): PathStep[] {
  const line = workflow.states
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => Number(a.position) - Number(b.position))
    .map(({ key }) => key);
  const aside = !line.includes(current);
  const last = aside && previous && isTerminal(workflow, current) ? lastOf(workflow, line, previous) : -1;
  if (last >= 0) return endedAfter(line.slice(0, last + 1), current);
  const left = aside ? leavingPoint(workflow, line, current) : -1;
  const states = aside ? line.toSpliced(left < 0 ? line.length : left + 1, 0, current) : line;
  const here = states.indexOf(current);
  return states.map((state, index) => ({
    state,
    place: index === here ? 'here' : index < here && (!aside || left >= 0) ? 'past' : 'ahead',
    aside: aside && index === here,
  }));
}

/** The steps that a case took before it ended beside the line; nothing lies ahead of it any more. */
function endedAfter(taken: readonly string[], end: string): PathStep[] {
  const past = taken.map((state): PathStep => ({ state, place: 'past', aside: false }));
  return [...past, { state: end, place: 'here', aside: true }];
}

/** Where on the line a state stands, or the step after which it stands beside it. */
function lastOf(workflow: WorkflowDefinition, line: readonly string[], state: string): number {
  return line.includes(state) ? line.indexOf(state) : leavingPoint(workflow, line, state);
}

function isTerminal({ states }: WorkflowDefinition, state: string): boolean {
  return states.find(({ key }) => key === state)?.terminal ?? false;
}

/** The first step of the line from which a state beside it is reached; -1 where the case has ended in it. */
function leavingPoint(workflow: WorkflowDefinition, line: readonly string[], state: string): number {
  if (isTerminal(workflow, state)) return -1;
  const sources = workflow.transitions.filter((one) => targetsOf(one).includes(state)).flatMap(({ from }) => from);
  return line.findIndex((key) => sources.includes(key));
}
