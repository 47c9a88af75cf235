import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { fiscalYearOfInstant } from '@kakehashi/shared/calendar';
import { mayBeFollowedUp, stateOf } from '@kakehashi/shared/case-types';
import { problemCodes, type Label } from '@kakehashi/shared/contracts';
import { Clock, DomainError, notFound, Transactor } from '@kakehashi/api/platform';
import { Counterparts } from '@kakehashi/api/registry';
import { CaseCreator } from '../case/case-creator';
import { CaseLoader, type LoadedCase } from '../case/case-loader';
import { readerOf } from '../case/case-record';
import { CaseLinks } from '../case/conversation/case-links';
import type { CreateCase } from '../case/dto/case-input.dto';
import type { CaseView } from '../case/dto/case-view.dto';
import { forbidden } from '../case/refusal';

/** Starts missions that follow up earlier ones. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly creator: CaseCreator,
    private readonly links: CaseLinks,
    private readonly counterparts: Counterparts,
    private readonly clock: Clock,
  ) {}

  /** Logs a draft for the next fiscal year with what stays the same, linked to the mission that it follows up. */
  start(actor: Actor, reference: string): Promise<CaseView> {
    const now = this.clock.now();
    return this.transactor.run(async (tx) => {
      const loaded = await this.loader.load(tx, readerOf(actor), reference, now);
      if (!isDispatch(loaded)) throw notFound();
      const decision = can(actor, 'dispatch.create', { office: loaded.record.office });
      if (!decision.allowed) throw forbidden(decision.code);
      if (!mayBeFollowedUp(loaded.record.state)) throw tooEarly(loaded);
      const counterpartId = await this.counterpartOf(tx, loaded);
      const view = await this.creator.create(
        actor,
        applicationAfter(loaded, counterpartId, fiscalYearOfInstant(now) + 1),
      );
      await this.links.add(actor, view.reference, { reference, kind: 'follow_up' });
      return { ...view, counts: { ...view.counts, links: 1 } };
    });
  }

  /** The counterpart, unless it has ended since. */
  private async counterpartOf(tx: EntityManager, { typed, today }: LoadedCase<'dispatch'>): Promise<string | null> {
    const { counterpart } = typed.details;
    return counterpart && (await this.counterparts.byId(tx, counterpart.id, today)) ? counterpart.id : null;
  }
}

/** What is asked for again; period and endorsement are new every time. */
function applicationAfter(
  { record, typed: { details } }: LoadedCase<'dispatch'>,
  counterpartId: string | null,
  targetFiscalYear: number,
): CreateCase<'dispatch'> {
  const { host, expertise, expertiseText, objectives, languages, expertsRequested, mode } = details;
  const { office, country, title } = record;
  return {
    type: 'dispatch',
    office,
    country,
    title,
    details: {
      targetFiscalYear,
      counterpartId,
      host: { id: host.id },
      expertise,
      expertiseText,
      objectives,
      languages,
      expertsRequested,
      mode,
    },
  };
}

function isDispatch(loaded: LoadedCase): loaded is LoadedCase<'dispatch'> {
  return loaded.record.type === 'dispatch';
}

function tooEarly({ workflow, record }: LoadedCase): DomainError {
  const { label } = stateOf(workflow.definition, record.state);
  const { detail } = problemCodes['transition-not-allowed'];
  const text: Label = { ja: detail.ja.replace('{state}', label.ja), en: detail.en.replace('{state}', label.en) };
  return new DomainError('transition-not-allowed', { detail: text });
}
