import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Outbox } from '@kakehashi/api/platform';
import type { WrittenRow } from '@kakehashi/api/exchange';
import { BroughtOrganisations } from '@kakehashi/api/registry';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import { CaseEditor } from '../case-editor';
import { CASE_EVENT_TOPIC, type CaseEventMessage } from '../case-writer';
import type { ChangeCase } from '../dto/case-input.dto';
import { selectOne, selectRows } from '../sql';
import { endCases, insertUndoings } from './imported-cases.sql';

/** What a row changes of a case that is there, and what takes that back. */
export interface ChangeInput {
  readonly kind: 'change';
  readonly reference: string;
  readonly version: number;
  readonly change: object;
  readonly before: object;
}

/** What all cases have in common that come in from files: how they are changed, found touched, and taken back. */
@Injectable()
export class ImportedCases {
  constructor(
    private readonly editor: CaseEditor,
    private readonly organisations: BroughtOrganisations,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Changes a case; one that is not as it was when the file was looked through stops the import. */
  async change(
    tx: EntityManager,
    actor: Actor,
    number: number,
    { reference, version, change, before }: ChangeInput,
  ): Promise<WrittenRow> {
    try {
      await this.editor.edit(actor, reference, version, change as ChangeCase);
    } catch (cause) {
      if (!(cause instanceof DomainError)) throw cause;
      throw new DomainError('import-outdated', { values: { reference }, cause });
    }
    const last = await selectOne<{ recordId: string; seq: number }>(
      tx,
      `SELECT c.id AS "recordId", max(e.seq) AS seq FROM cases c JOIN case_events e ON e.case_id = c.id
       WHERE c.reference = $1 GROUP BY c.id`,
      [reference],
    );
    return { number, reference, recordId: last?.recordId ?? '', seq: last?.seq ?? 0, added: false, before };
  }

  /** Lets nobody go on with a case after it was found untouched, until the transaction of an undoing ends. */
  async hold(tx: EntityManager, rows: readonly WrittenRow[]): Promise<void> {
    await tx.query(`SELECT FROM cases WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, [
      rows.map(({ recordId }) => recordId),
    ]);
  }

  /** The references of the cases with which somebody has gone on since. */
  async touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]> {
    const found = await selectRows<{ reference: string }>(
      db,
      `SELECT w.reference FROM jsonb_to_recordset($1::jsonb) AS w("recordId" uuid, reference text, seq integer)
       WHERE EXISTS (SELECT FROM case_events e WHERE e.case_id = w."recordId" AND e.seq > w.seq)
       ORDER BY w.reference`,
      [JSON.stringify(rows)],
    );
    return found.map(({ reference }) => reference);
  }

  /** Takes rows back: what came in ends in a state that says so, and what was changed has what it had. */
  async undo(tx: EntityManager, actor: Actor, rows: readonly WrittenRow[], state: string): Promise<void> {
    const added = rows.filter((row) => row.added).map(({ recordId }) => recordId);
    await this.end(tx, actor, added, state);
    for (const { reference, recordId, before, added: isNew } of rows) {
      if (isNew || !before) continue;
      const now = await selectOne<{ version: number }>(tx, `SELECT version FROM cases WHERE id = $1`, [recordId]);
      await this.editor.edit(actor, reference, now?.version ?? 0, before);
    }
  }

  /** Takes back what the rows of an import had made besides cases. */
  undone(tx: EntityManager, importId: string): Promise<void> {
    return this.organisations.takeBack(tx, importId);
  }

  /** Ends cases that an import brought, as the history of each then says. */
  private async end(tx: EntityManager, actor: Actor, caseIds: readonly string[], state: string): Promise<void> {
    if (caseIds.length === 0) return;
    const now = this.clock.now();
    // An UPDATE is answered with its rows and their number.
    const [ended] = (await tx.query(endCases, [[...caseIds], now, state])) as [unknown[], number];
    await tx.query(`DELETE FROM case_deadlines WHERE case_id = ANY ($1) AND met_on IS NULL`, [[...caseIds]]);
    const undone = await selectRows<CaseEventMessage>(tx, insertUndoings, [
      JSON.stringify(ended),
      actor.id,
      now,
      state,
    ]);
    const watched = await selectRows<{ caseId: string }>(
      tx,
      `SELECT DISTINCT case_id AS "caseId" FROM case_watchers WHERE case_id = ANY ($1) AND user_id <> $2`,
      [[...caseIds], actor.id],
    );
    const followed = new Set(watched.map(({ caseId }) => caseId));
    for (const { caseId, seq } of undone.filter((event) => followed.has(event.caseId)))
      await this.outbox.add(tx, CASE_EVENT_TOPIC, { caseId, seq } satisfies CaseEventMessage);
  }
}
