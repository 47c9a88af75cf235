import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { problemText } from '@kakehashi/shared/contracts';
import { DomainError, Transactor } from '@kakehashi/api/platform';
import { findCase, readerOf } from './case-record';
import { isOpen } from './case-view';
import { CaseWriter } from './case-writer';
import type { HandOver, RowResult } from './dto/case-input.dto';
import type { CaseView } from './dto/case-view.dto';
import { assertMayOwn } from './owners';
import { demand, forbidden, onBehalfOf } from './refusal';

/** Gives cases to people. */
@Injectable()
export class CaseAssignment {
  constructor(
    private readonly writer: CaseWriter,
    private readonly transactor: Transactor,
  ) {}

  /** Names the person who takes care of a case, or nobody. */
  assign(actor: Actor, reference: string, version: number, ownerId: string | null, at?: Date): Promise<CaseView> {
    return this.writer.change(actor, {
      reference,
      version,
      at,
      permit: (loaded) => demand(actor, 'case.assign', loaded),
      work: async (tx, loaded) => {
        const { record } = loaded;
        if (!isOpen(loaded)) throw new DomainError('case-closed');
        if (ownerId === record.ownerId) return null;
        if (ownerId) await assertMayOwn(tx, ownerId, record.type, record.office, '/ownerId');
        return {
          kind: 'assigned',
          before: { owner: record.ownerId },
          after: { owner: ownerId },
          columns: { owner_id: ownerId },
          onBehalfOf: onBehalfOf(actor, 'case.assign', loaded),
        };
      },
    });
  }

  /** Passes open cases of one person on to another; each succeeds or fails by itself. */
  async handOver(actor: Actor, { from, to, references }: HandOver): Promise<RowResult[]> {
    const results: RowResult[] = [];
    for (const reference of references) results.push(await this.handOverOne(actor, reference, from, to));
    return results;
  }

  private async handOverOne(actor: Actor, reference: string, from: string, to: string): Promise<RowResult> {
    try {
      // The list was read as a whole; each case is taken as it is now, provided it still is theirs.
      await this.transactor.run(async (tx) => {
        const { version } = await findCase(tx, readerOf(actor), reference, 'lock');
        await this.writer.change(actor, {
          reference,
          version,
          permit: (loaded) => demand(actor, 'handover.run', loaded),
          work: async (inner, loaded) => {
            const { record } = loaded;
            if (!isOpen(loaded)) throw new DomainError('case-closed');
            if (record.ownerId !== from) throw forbidden('stale-version');
            await assertMayOwn(inner, to, record.type, record.office, '/to');
            return {
              kind: 'handover',
              before: { owner: from },
              after: { owner: to },
              columns: { owner_id: to },
              onBehalfOf: onBehalfOf(actor, 'handover.run', loaded),
            };
          },
        });
      });
      return { reference, ok: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { reference, ok: false, code: error.code, message: problemText(error.code, actor.locale).title };
    }
  }
}
