import { Injectable } from '@nestjs/common';
import { DomainError, Clock } from '@kakehashi/api/platform';
import {
  ImportKinds,
  placeFinders,
  type ImportKind,
  type ImportSubject,
  type RowInput,
  type WrittenRow,
} from '@kakehashi/api/exchange';
import { Jurisdictions } from '@kakehashi/api/registry';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import { CaseEditor } from '../../case/case-editor';
import type { ChangeCase } from '../../case/dto/case-input.dto';
import { selectOne, selectRows } from '../../case/sql';
import { mayBring } from './import-rights';
import { ImportLookups } from './import-lookups';
import { visitImportColumns } from './visit-columns';
import { VisitImportWriter, type NewVisitRow } from './visit-import-writer';
import { VisitJudge, type VisitInput } from './visit-judge';

/** Brings visits in from a file: new ones at once, changes as if each were entered. */
@Injectable()
export class VisitImports implements ImportKind {
  readonly name = 'visits';
  readonly action = 'visit.create';
  readonly columns = visitImportColumns;
  readonly needed = [['title', 'reference']];

  constructor(
    kinds: ImportKinds,
    private readonly jurisdictions: Jurisdictions,
    private readonly writer: VisitImportWriter,
    private readonly editor: CaseEditor,
    private readonly clock: Clock,
  ) {
    kinds.add(this);
  }

  assertSubject({ programme, measure }: ImportSubject): Promise<void> {
    const errors = [
      ...(programme === null ? [] : [{ pointer: '/programme', code: 'unknown-field' }]),
      ...(measure === null ? [] : [{ pointer: '/measure', code: 'unknown-field' }]),
    ];
    return errors.length === 0 ? Promise.resolve() : Promise.reject(new DomainError('validation-failed', { errors }));
  }

  async judge(db: EntityManager, actor: Actor) {
    const places = await placeFinders(db);
    const judge = new VisitJudge(db, actor, places, new ImportLookups(this.jurisdictions), this.clock.now());
    return (rows: Parameters<VisitJudge['judge']>[0]) => judge.judge(rows);
  }

  async write(tx: EntityManager, actor: Actor, rows: readonly RowInput[]): Promise<WrittenRow[]> {
    const added: NewVisitRow[] = [];
    const changed: WrittenRow[] = [];
    const isAllowed = mayBring(actor);
    for (const { number, input } of rows) {
      const visit = input as VisitInput;
      // The file was looked through before; whoever asked for it may have another role since.
      if (visit.kind === 'new' && !isAllowed(visit.body.office, visit.state)) throw new DomainError('forbidden');
      if (visit.kind === 'new') added.push({ number, input: visit });
      else changed.push(await this.change(tx, actor, number, visit));
    }
    return [...(await this.writer.write(tx, actor, added)), ...changed];
  }

  async touched(db: EntityManager, rows: readonly WrittenRow[]): Promise<string[]> {
    // Held until the transaction of an undoing ends: nobody goes on with a case after it was found untouched.
    await db.query(`SELECT FROM cases WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`, [
      rows.map(({ recordId }) => recordId),
    ]);
    const found = await selectRows<{ reference: string }>(
      db,
      `SELECT w.reference FROM jsonb_to_recordset($1::jsonb) AS w("recordId" uuid, reference text, seq integer)
       WHERE EXISTS (SELECT FROM case_events e WHERE e.case_id = w."recordId" AND e.seq > w.seq)
       ORDER BY w.reference`,
      [JSON.stringify(rows)],
    );
    return found.map(({ reference }) => reference);
  }

  async undo(tx: EntityManager, actor: Actor, rows: readonly WrittenRow[]): Promise<void> {
    const added = rows.filter((row) => row.added).map(({ recordId }) => recordId);
    await this.writer.withdraw(tx, actor, added);
    for (const { reference, recordId, before, added: isNew } of rows) {
      if (isNew || !before) continue;
      const now = await selectOne<{ version: number }>(tx, `SELECT version FROM cases WHERE id = $1`, [recordId]);
      await this.editor.edit(actor, reference, now?.version ?? 0, before);
    }
  }

  /** Changes a visit; one that is not as it was when the file was looked through stops the import. */
  private async change(
    tx: EntityManager,
    actor: Actor,
    number: number,
    { reference, version, change, before }: Extract<VisitInput, { kind: 'change' }>,
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
}
