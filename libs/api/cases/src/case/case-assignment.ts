import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assignActionOf, type Action, type Actor } from '@kakehashi/shared/access';
import { problemText } from '@kakehashi/shared/contracts';
import { Clock, DomainError, Transactor } from '@kakehashi/api/platform';
import type { LoadedCase } from './case-loader';
import { findCase, readerOf } from './case-record';
import { isOpen } from './case-view';
import { caseEnded } from './ended-case';
import { CaseWriter } from './case-writer';
import type { HandOver, RowResult } from './dto/case-input.dto';
import type { CaseView } from './dto/case-view.dto';
import { Deciders, locksDecision } from './leaving/deciders';
import { assertMayOwn, mayOwn } from './owners';
import { demand, forbidden, onBehalfOf } from './refusal';

/** One case that passes from its owner to a successor, and the right by which. */
export interface PassingOn {
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  readonly action: Extract<Action, 'handover.run' | 'handover.own'>;
}

/** Gives cases to people. */
@Injectable()
export class CaseAssignment {
  constructor(
    private readonly writer: CaseWriter,
    private readonly transactor: Transactor,
    private readonly deciders: Deciders,
    private readonly clock: Clock,
  ) {}

  /** Names the person who takes care of a case, or nobody. */
  assign(actor: Actor, reference: string, version: number, ownerId: string | null, at?: Date): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => demand(actor, assignActionOf(loaded.record.type), loaded),
      work: async (tx, loaded) => {
        const { record } = loaded;
        if (!isOpen(loaded)) throw caseEnded(loaded.record);
        if (ownerId === record.ownerId) return null;
        if (ownerId) await assertMayOwn(tx, ownerId, record, this.clock.today(), '/ownerId');
        return {
          kind: 'assigned',
          before: { owner: record.ownerId },
          after: { owner: ownerId },
          columns: { owner_id: ownerId },
          onBehalfOf: onBehalfOf(actor, assignActionOf(loaded.record.type), loaded),
        };
      },
    });
  }

  /** Passes open cases of one person on to another; each succeeds or fails by itself. */
  async handOver(actor: Actor, { from, to, references }: HandOver): Promise<RowResult[]> {
    if (from.toLowerCase() === to.toLowerCase())
      throw new DomainError('validation-failed', { errors: [{ pointer: '/to', code: 'repeated' }] });
    const results: RowResult[] = [];
    for (const reference of references) results.push(await this.handOverOne(actor, reference, from, to));
    return results;
  }

  private async handOverOne(actor: Actor, reference: string, from: string, to: string): Promise<RowResult> {
    try {
      await this.passOn(actor, { reference, from, to, action: 'handover.run' });
      return { reference, ok: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { reference, ok: false, code: error.code, message: problemText(error.code, actor.locale).title };
    }
  }

  /** Passes an open case on as it is now, provided that it still is theirs and stays decidable. */
  async passOn(actor: Actor, { reference, from, to, action }: PassingOn): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { version } = await findCase(tx, readerOf(actor), reference, 'lock');
      await this.writer.change(actor, {
        reference,
        version,
        permit: (loaded) => demand(actor, action, loaded),
        work: async (inner, loaded) => {
          if (!isOpen(loaded)) throw caseEnded(loaded.record);
          if (loaded.record.ownerId !== from) throw forbidden('item-gone');
          await this.assertFit(inner, loaded, from, to);
          return {
            kind: 'handover',
            before: { owner: from },
            after: { owner: to },
            columns: { owner_id: to },
            onBehalfOf: onBehalfOf(actor, action, loaded),
          };
        },
      });
    });
  }

  private async assertFit(tx: EntityManager, loaded: LoadedCase, from: string, to: string): Promise<void> {
    const today = this.clock.today();
    if (!(await mayOwn(tx, to, loaded.record, today))) throw new DomainError('successor-unfit');
    const others = (await this.deciders.all(tx, today)).filter(({ id }) => id !== from);
    if (locksDecision(loaded, to, others)) throw new DomainError('decision-locked');
  }
}
