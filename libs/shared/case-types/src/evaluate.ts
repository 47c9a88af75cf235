import { can, type Action, type Actor } from '@kakehashi/shared/access';
import type { Label, ProblemCode } from '@kakehashi/shared/contracts';
import type { CaseFacts } from './facts';
import { isAsked, isFilled, type FieldTable } from './field';
import type { Reason } from './guard';
import { guards } from './guards';
import { caseTypeDefinitions } from './registry';
import { transitionOf, transitionsFrom, type Transition, type WorkflowDefinition } from './workflow';

/** Something that may come next, whether the actor may do it now, and if not, why not. */
export interface AllowedAction {
  readonly action: Action;
  readonly transition: string;
  readonly label: Label;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
  /** What has to be explained along with it, because a guard is passed over. */
  readonly asks: readonly Reason[];
}

/** What is given along with a transition. */
export interface TransitionInput {
  readonly comment?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What may come next from the state of a case, and why not: the one answer for API and screen. */
export function evaluate(definition: WorkflowDefinition, facts: CaseFacts, actor: Actor): AllowedAction[] {
  return transitionsFrom(definition, facts.state).map((transition) => {
    const reasons = [...accessReasons(transition, facts, actor), ...stateReasons(transition, facts, actor)];
    const { action, name, label } = transition;
    const asks = reasons.length === 0 ? waiverReasons(transition, facts, actor, {}) : [];
    return { action, transition: name, label, allowed: reasons.length === 0, reasons, asks };
  });
}

/** Why a transition may not be done with this input; nothing when it may. Access comes before what is missing. */
export function refusalsOf(
  definition: WorkflowDefinition,
  facts: CaseFacts,
  actor: Actor,
  name: string,
  input: TransitionInput = {},
): readonly Reason[] {
  const transition = transitionOf(definition, name);
  if (!transition) return [{ code: 'transition-not-allowed', values: { state: facts.state } }];
  const access = accessReasons(transition, facts, actor);
  if (access.length > 0) return access;
  if (!transition.from.includes(facts.state))
    return [{ code: 'transition-not-allowed', values: { state: facts.state } }];
  return [
    ...stateReasons(transition, facts, actor),
    ...waiverReasons(transition, facts, actor, input),
    ...inputReasons(transition, facts, input),
  ];
}

/** Why the access table keeps the actor from a transition. */
export function accessReasons(transition: Transition, facts: CaseFacts, actor: Actor): Reason[] {
  const decision = can(actor, transition.action, subjectOf(facts));
  if (decision.allowed) return [];
  const { code, tie } = decision;
  return [{ code, ...(tie ? { tie } : {}), ...(code === 'own-case' ? { values: { step: transition.name } } : {}) }];
}

/** What the access table judges a case by. */
function subjectOf(facts: CaseFacts) {
  const { office, ownerId, createdBy, editorIds, recommenderIds = [], hands = [], requestingGovernment } = facts;
  return { office, ownerId, createdBy, editorIds, recommenderIds, hands, requestingGovernment };
}

/** What the case still lacks for a transition, apart from what the actor may pass over; the system passes over nothing. */
export function stateReasons(transition: Transition, facts: CaseFacts, actor: Actor | null): Reason[] {
  const fields = transition.requiredFields
    .filter((field) => isNeeded(field, facts) && !isFilled(facts.values[field]))
    .map((field): Reason => ({ code: 'field-missing', field, fixTarget: 'details' }));
  const waived = (actor ? waiversOf(transition, facts, actor) : []).map(({ guard }) => guard);
  const binding = transition.guards.filter((name) => !waived.includes(name));
  return [...fields, ...binding.flatMap((name) => guards[name].missing(facts))];
}

/** Whether a required field is asked of this case; one that the type does not know is. */
function isNeeded(key: string, { type, values }: CaseFacts): boolean {
  const field = (caseTypeDefinitions[type].fields as FieldTable)[key];
  return !field || isAsked(field, values);
}

/** The explanations that are missing for the guards that the actor passes over. */
function waiverReasons(
  transition: Transition,
  facts: CaseFacts,
  actor: Actor,
  { comment, data = {} }: TransitionInput,
): Reason[] {
  return waiversOf(transition, facts, actor)
    .filter(({ guard }) => guards[guard].missing(facts).length > 0)
    .filter(({ field }) => !isFilled(field === 'comment' ? comment : data[field]))
    .map(({ field, code }) => ({ code, field }));
}

function waiversOf({ waivers = [] }: Transition, facts: CaseFacts, actor: Actor) {
  return waivers.filter(({ action }) => !action || can(actor, action, subjectOf(facts)).allowed);
}

/** What the input of a transition lacks; the shape of its values is checked where the request comes in. */
export function inputReasons(
  transition: Transition,
  facts: CaseFacts,
  { comment, data = {} }: TransitionInput,
): Reason[] {
  const reasons: Reason[] = [];
  if (transition.reasons && !transition.reasons.some((code) => code === data['reason'])) {
    reasons.push({ code: 'reason-missing', field: 'reason' });
  }
  if (transition.commentRequired && !isFilled(comment)) reasons.push({ code: 'comment-missing', field: 'comment' });
  const asked = transition.dataFields.filter((field) => isAsked(field, facts.values));
  return [...reasons, ...asked.flatMap(({ key }) => inputChecks[key]?.(data[key], facts) ?? [])];
}

/** What is asked of data by its key; data without an entry may be left out. */
const inputChecks: Readonly<Record<string, (value: unknown, facts: CaseFacts) => readonly Reason[]>> = {
  actualPeople: (value) => (isHeadcount(value) ? [] : [{ code: 'actual-people-missing', field: 'actualPeople' }]),
  hostsTold: (value, facts) =>
    awaitsHosts(facts) && value !== true ? [{ code: 'hosts-not-told', field: 'hostsTold' }] : [],
  score: given('score', 'score-missing'),
  budget: given('budget', 'budget-missing'),
  attendees: given('attendees', 'attendees-missing'),
  expertId: given('expertId', 'expert-missing'),
  offerId: given('offerId', 'offer-missing'),
  arrivedOn: given('arrivedOn', 'date-missing'),
  actualParticipants: given('actualParticipants', 'participants-missing'),
  actualVisitors: given('actualVisitors', 'visitors-missing'),
  signedOn: given('signedOn', 'date-missing'),
  departedOn: given('departedOn', 'date-missing'),
  returnedOn: given('returnedOn', 'date-missing'),
};

/** A value that has to come along unless the case has it already. */
function given(field: string, code: ProblemCode) {
  return (value: unknown, { values }: CaseFacts): Reason[] =>
    isFilled(value) || isFilled(values[field]) ? [] : [{ code, field }];
}

function awaitsHosts({ appointments }: CaseFacts): boolean {
  return appointments.some(({ status }) => status === 'requested' || status === 'confirmed');
}

function isHeadcount(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const counts = Object.values(value);
  return counts.length > 0 && counts.every((count) => Number.isInteger(count) && Number(count) >= 0);
}
