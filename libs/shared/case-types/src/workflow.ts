import type { Action } from '@kakehashi/shared/access';
import type { Label, ProblemCode } from '@kakehashi/shared/contracts';
import type { DetourName } from './detours';
import type { FieldDefinition } from './field';
import type { GuardName } from './guards';

/** By meaning: waits for a decision, is being worked on, went through, or ended early. Decides colour and icon. */
export type Tone = 'waiting' | 'moving' | 'done' | 'stopped';

/** A state of a workflow. */
export interface State {
  readonly key: string;
  readonly label: Label;
  readonly tone: Tone;
  readonly initial?: boolean;
  /** Whether a case in it has ended; it may still be reopened. */
  readonly terminal?: boolean;
  /** Its place on the main line of the picture, from 1; ends beside the line have none. */
  readonly position?: number;
}

/** A guard that may be passed over by who gives a reason for it. */
export interface Waiver {
  readonly guard: GuardName;
  /** The row of the access table that says who may; everyone who may take the step, where there is none. */
  readonly action?: Action;
  /** Where the reason is given: a data field, or the comment. */
  readonly field: string;
  /** What is said where the reason lacks. */
  readonly code: ProblemCode;
}

/** Another state to which a step leads when a condition of the closed list holds. */
export interface Detour {
  readonly when: DetourName;
  /** What the condition compares with, such as an amount in yen. */
  readonly value?: number;
  readonly to: string;
}

/** A way from states to a state. */
export interface Transition {
  /** The verb by which it is called. */
  readonly name: string;
  readonly label: Label;
  readonly from: readonly string[];
  readonly to: string;
  /** The row of the access table that says who may. */
  readonly action: Action;
  /** Whether it is the next step of the main line. */
  readonly primary?: boolean;
  readonly guards: readonly GuardName[];
  readonly waivers?: readonly Waiver[];
  readonly detours?: readonly Detour[];
  /** The fields of the case that have to be filled. */
  readonly requiredFields: readonly string[];
  /** What is given along with it. */
  readonly dataFields: readonly FieldDefinition[];
  /** The codes of the reasons, one of which has to be given. */
  readonly reasons?: readonly string[];
  readonly commentRequired?: boolean;
  /** `first_day`: it also happens by itself on the first day of activity. */
  readonly automatic?: 'first_day';
}

/** When something is due, counted from the dates of the case. */
export interface DeadlineRule {
  readonly code: string;
  readonly label: Label;
  readonly from: 'first_date' | 'last_date' | 'received_on' | 'due_date';
  /** Days after that date; before it when negative. */
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  /** The states in which it is still asked for, unless the guards are met. */
  readonly states: readonly string[];
  /** It is met once all of these hold, even before the case moves on. */
  readonly metBy: readonly GuardName[];
  /** The states in which its clock stands still; days spent in them do not count. */
  readonly pausedIn?: readonly string[];
}

/** The workflow of a case type, as data; a published version of it never changes. */
export interface WorkflowDefinition {
  readonly type: string;
  readonly version?: number;
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  readonly deadlines: readonly DeadlineRule[];
}

/** The state of a key; throws where the definition has none. */
export function stateOf(definition: WorkflowDefinition, key: string): State {
  const state = definition.states.find((candidate) => candidate.key === key);
  if (!state) throw new RangeError(`${definition.type} has no state ${key}`);
  return state;
}

/** The state in which a case begins. */
export function initialState(definition: WorkflowDefinition): string {
  const state = definition.states.find(({ initial }) => initial);
  if (!state) throw new RangeError(`${definition.type} has no initial state`);
  return state.key;
}

/** The keys of the states in which a case is still open. */
export function openStates(definition: WorkflowDefinition): string[] {
  return definition.states.filter(({ terminal }) => !terminal).map(({ key }) => key);
}

/** The transition of a name, whatever the state. */
export function transitionOf(definition: WorkflowDefinition, name: string): Transition | undefined {
  return definition.transitions.find((transition) => transition.name === name);
}

/** The transitions that leave a state, the next step of the main line first. */
export function transitionsFrom(definition: WorkflowDefinition, state: string): Transition[] {
  const leaving = definition.transitions.filter(({ from }) => from.includes(state));
  return [...leaving.filter(({ primary }) => primary), ...leaving.filter(({ primary }) => !primary)];
}

/** Every state to which a transition may lead. */
export function targetsOf({ to, detours = [] }: Transition): string[] {
  return [to, ...detours.map((detour) => detour.to)];
}
