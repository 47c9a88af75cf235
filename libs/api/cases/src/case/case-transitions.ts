import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { accessReasons, refusalsOf, targetOf, transitionOf, type TransitionInput } from '@kakehashi/shared/case-types';
import { DomainError, fieldRules } from '@kakehashi/api/platform';
import type { LoadedCase } from './case-loader';
import { CaseTypeRegistry } from './case-type';
import { CaseWriter, type CaseChange } from './case-writer';
import type { TransitionCase } from './dto/case-input.dto';
import type { CaseView } from './dto/case-view.dto';
import { onBehalfOf, refuse } from './refusal';

/** Moves cases along their workflow. */
@Injectable()
export class CaseTransitions {
  constructor(
    private readonly writer: CaseWriter,
    private readonly types: CaseTypeRegistry,
  ) {}

  /** Takes one step; refuses with 403 who may not, with 409 what is missing. */
  take(actor: Actor, reference: string, version: number, input: TransitionCase, at?: Date): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => assertMayTake(actor, loaded, input),
      work: async (tx, loaded, now): Promise<CaseChange> => {
        const { definition } = loaded.workflow;
        assertBelongs(loaded, input);
        const given: TransitionInput = { comment: input.comment ?? null, data: { ...(input.data ?? {}) } };
        const reasons = refusalsOf(definition, loaded.facts, actor, input.transition, given);
        if (reasons.length) refuse(definition, reasons, actor);
        const transition = transitionOf(definition, input.transition);
        if (!transition) throw new Error(`Transition ${input.transition} was allowed without being defined`);
        const target = targetOf(transition, loaded.facts, given);
        const taken = { actor, transition, target, input, now };
        const written = await this.types.of(loaded.record.type).accompany(tx, loaded, taken);
        return {
          kind: 'transition',
          transition: transition.name,
          toState: target,
          comment: input.comment?.trim() || null,
          onBehalfOf: onBehalfOf(actor, transition.action, loaded),
          ...written,
        };
      },
    });
  }
}

/** What access forbids is refused before a stale version is: merging would not help. */
function assertMayTake(actor: Actor, { workflow, facts }: LoadedCase, input: TransitionCase): void {
  const transition = transitionOf(workflow.definition, input.transition);
  const reasons = transition ? accessReasons(transition, facts, actor) : [];
  if (reasons.length) refuse(workflow.definition, reasons, actor);
}

/** Refuses data that the step does not take, so that nobody believes it was written down. */
function assertBelongs({ workflow }: LoadedCase, { transition: name, data = {} }: TransitionCase): void {
  const transition = transitionOf(workflow.definition, name);
  if (!transition) return;
  const taken = transition.dataFields.map(({ key }) => key);
  const foreign = Object.entries(data).filter(([key, value]) => value !== undefined && !taken.includes(key));
  if (foreign.length === 0) return;
  throw new DomainError('validation-failed', {
    errors: foreign.map(([key]) => ({
      pointer: `/data/${key}`,
      code: 'unknown-field',
      detail: fieldRules['unknown-field'],
    })),
  });
}
