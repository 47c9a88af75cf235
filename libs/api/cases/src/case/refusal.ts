import { can, type Action, type Actor } from '@kakehashi/shared/access';
import { problemCodes } from '@kakehashi/shared/contracts';
import { reasonText, type Reason, type WorkflowDefinition } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { LoadedCase } from './case-loader';

/** Where the body of a transition lacks something. */
const inputPointers: Readonly<Record<string, string>> = {
  'reason-missing': '/data/reason',
  'comment-missing': '/comment',
  'actual-people-missing': '/data/actualPeople',
  'hosts-not-told': '/data/hostsTold',
  'late-reason-missing': '/data/lateReason',
  'fewer-experts-reason-missing': '/data/fewerReason',
  'period-outside-year': '/details/periodFrom',
  'period-in-past': '/details/periodFrom',
  'endorsement-in-future': '/details/endorsedOn',
  'endorsement-too-old': '/details/endorsedOn',
  'change-note-missing': '/comment',
  'mic-consultation-missing': '/comment',
  'score-missing': '/data/score',
  'budget-missing': '/data/budget',
  'expert-missing': '/data/expertId',
  'attendees-missing': '/data/attendees',
  'offer-missing': '/data/offerId',
  'mic-decision-missing': '/comment',
  'participants-missing': '/data/actualParticipants',
  'visitors-missing': '/data/actualVisitors',
};

/** Refuses with every reason at once: 403 where access forbids it, 409 where something is missing. */
export function refuse(definition: WorkflowDefinition, reasons: readonly Reason[], actor: Actor): never {
  const first = reasons[0];
  if (!first) throw new Error('A refusal needs a reason');
  const errors = reasons.map((reason) => ({
    pointer: pointerOf(reason),
    code: reason.code,
    detail: reasonText(definition, reason, actor.locale),
  }));
  throw new DomainError(first.code, { detail: errors[0]?.detail ?? '', errors });
}

function pointerOf({ code, field }: Reason): string {
  if (code === 'date-missing') return `/data/${field}`;
  return inputPointers[code] ?? (code === 'field-missing' ? `/details/${field}` : '');
}

/** Refuses with 403 and its reason unless the actor may do this to the case. */
export function demand(actor: Actor, action: Action, { facts }: Pick<LoadedCase, 'facts'>): void {
  const decision = can(actor, action, facts);
  if (!decision.allowed) throw forbidden(decision.code);
}

/** The refusal of an act, with its reason among the errors. */
export function forbidden(code: keyof typeof problemCodes): DomainError {
  return new DomainError(code, { errors: [{ pointer: '', code }] });
}

/** The absent colleague whose right the actor uses, where they hold none of their own for this. */
export function onBehalfOf(actor: Actor, action: Action, { facts }: Pick<LoadedCase, 'facts'>): string | null {
  const decision = can(actor, action, facts);
  return (decision.allowed && decision.onBehalfOf) || null;
}
