import { can, type Action, type Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import type { CaseFacts } from './facts';
import { isFilled } from './field';
import { guards, type Reason } from './guards';
import { transitionOf, transitionsFrom, type Transition, type WorkflowDefinition } from './workflow';

/** Something that may come next, whether the actor may do it now, and if not, why not. */
export interface AllowedAction {
  readonly action: Action;
  readonly transition: string;
  readonly label: Label;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
}

/** What is given along with a transition. */
export interface TransitionInput {
  readonly comment?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What may come next from the state of a case, and why not: the one answer for API and screen. */
export function evaluate(definition: WorkflowDefinition, facts: CaseFacts, actor: Actor): AllowedAction[] {
  return transitionsFrom(definition, facts.state).map((transition) => {
    const reasons = [...accessReasons(transition, facts, actor), ...stateReasons(transition, facts)];
    const { action, name, label } = transition;
    return { action, transition: name, label, allowed: reasons.length === 0, reasons };
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
  return [...stateReasons(transition, facts), ...inputReasons(transition, facts, input)];
}

/** Why the access table keeps the actor from a transition. */
export function accessReasons(transition: Transition, facts: CaseFacts, actor: Actor): Reason[] {
  const { office, ownerId, createdBy, editorIds, requestingGovernment } = facts;
  const decision = can(actor, transition.action, { office, ownerId, createdBy, editorIds, requestingGovernment });
  return decision.allowed ? [] : [{ code: decision.code }];
}

/** What the case still lacks for a transition. */
export function stateReasons(transition: Transition, facts: CaseFacts): Reason[] {
  const fields = transition.requiredFields
    .filter((field) => !isFilled(facts.values[field]))
    .map((field): Reason => ({ code: 'field-missing', field, fixTarget: 'details' }));
  return [...fields, ...transition.guards.flatMap((name) => guards[name].missing(facts))];
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
  for (const { key } of transition.dataFields) {
    if (key === 'actualPeople' && !isHeadcount(data[key])) reasons.push({ code: 'actual-people-missing', field: key });
    if (key === 'hostsTold' && awaitsHosts(facts) && data[key] !== true) {
      reasons.push({ code: 'hosts-not-told', field: key });
    }
  }
  return reasons;
}

function awaitsHosts({ appointments }: CaseFacts): boolean {
  return appointments.some(({ status }) => status === 'requested' || status === 'confirmed');
}

function isHeadcount(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const counts = Object.values(value);
  return counts.length > 0 && counts.every((count) => Number.isInteger(count) && Number(count) >= 0);
}
