import { stepInto } from '../model/last-step';
import type { EventView } from '../model/views';

/** How many steps back a decision is shown. */
const mostSteps = 2;

/** The steps that brought a case before its decision, the latest first: each into the state that the next one left. */
export function stepsToDecide(events: readonly EventView[], state: string): EventView[] {
  const steps: EventView[] = [];
  let [at, rest]: [string | null, readonly EventView[]] = [state, events];
  while (at !== null && steps.length < mostSteps) {
    const step = stepInto(rest, at);
    if (!step) break;
    steps.push(step);
    rest = rest.slice(rest.indexOf(step) + 1);
    at = step.fromState;
  }
  return steps;
}
