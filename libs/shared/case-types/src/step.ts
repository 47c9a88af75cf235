import type { Action } from '@kakehashi/shared/access';
import type { CaseType } from './case-type';
import type { Transition } from './workflow';

/** Makes one step of a workflow; the row of the access table has its name, unless `more` says otherwise. */
export type StepMaker = (
  name: string,
  label: Transition['label'],
  from: readonly string[],
  to: string,
  more?: Partial<Transition>,
) => Transition;

/** Makes the steps of a type, each with what is usual among them. */
export function stepsOf(type: CaseType, usual: Partial<Transition> = {}): StepMaker {
  return (name, label, from, to, more = {}) => ({
    name,
    label,
    from,
    to,
    action: `${type}.${name}` as Action,
    guards: [],
    requiredFields: [],
    dataFields: [],
    ...usual,
    ...more,
  });
}
