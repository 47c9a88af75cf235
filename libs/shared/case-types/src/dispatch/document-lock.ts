import type { ProblemCode } from '@kakehashi/shared/contracts';
import type { CaseFacts } from '../facts';
import type { GuardName } from '../guards';
import { transitionOf, type WorkflowDefinition } from '../workflow';
import { documentStepOf, documentsAskedAt } from './document-guards';
import { consentsNeeded } from './experts';

/** What may be done with a document. */
export type DocumentAct = 'add' | 'withdraw';

/** The kinds of documents that guards read of which no rule decides. */
const kindsRead: Readonly<Partial<Record<GuardName, (facts: CaseFacts) => readonly string[]>>> = {
  mic_consulted: () => ['mic_consultation'],
  expert_consented: ({ dispatch }) => consentsNeeded(dispatch?.experts),
  agreement_signed: () => ['agreement_signed'],
  insured: () => ['insurance'],
  visa_ready: () => ['visa'],
  itinerary_ready: () => ['itinerary'],
  health_declared: () => ['health_declaration'],
};

/**
 * Why a document of a kind may not be added or withdrawn now, or null. While a dispatch is decided on, what the decision
 * rests on stays as it was recommended; afterwards, what a step already taken asked for stays on record.
 */
export function documentLock(
  definition: WorkflowDefinition,
  facts: CaseFacts,
  kind: string,
  act: DocumentAct,
): ProblemCode | null {
  const approve = facts.type === 'dispatch' ? transitionOf(definition, 'approve') : undefined;
  if (!approve) return null;
  const decided = positionOf(definition, approve.to);
  if (approve.from.includes(facts.state)) {
    // What is asked for but lacks may still come: nothing that was recommended is changed by it.
    const lacks = act === 'add' && !facts.documentKinds.includes(kind);
    return !lacks && kindsAsked(definition, facts, decided).includes(kind) ? 'document-locked' : null;
  }
  const reached = positionOf(definition, facts.state);
  if (act === 'add' || reached < decided) return null;
  return kindsAsked(definition, facts, reached).includes(kind) ? 'document-kept' : null;
}

/** Its place on the main line; states beside the line come before it. */
function positionOf({ states }: WorkflowDefinition, state: string): number {
  return states.find(({ key }) => key === state)?.position ?? 0;
}

/** What the steps of the main line up to a place on it ask for. */
function kindsAsked(definition: WorkflowDefinition, facts: CaseFacts, reached: number): string[] {
  return definition.transitions
    .filter(({ primary, to }) => primary && positionOf(definition, to) <= reached)
    .flatMap(({ guards }) => guards)
    .flatMap((guard): readonly string[] => {
      const step = documentStepOf(guard);
      return step ? documentsAskedAt(step, facts) : (kindsRead[guard]?.(facts) ?? []);
    });
}
