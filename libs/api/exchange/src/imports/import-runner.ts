import { Injectable, Logger } from '@nestjs/common';
import { ActorDirectory } from '@kakehashi/api/identity';
import { AuditLog, Clock, DomainError, OutboxHandler, Transactor } from '@kakehashi/api/platform';
import { can, type Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import { fingerprintOf, type TableLayout } from '../tables/reading/layout';
import type { ReadLine } from '../tables/reading/line';
import { noRows, noTable } from '../tables/reading/refused-file';
import { openTable, type TableSource } from '../tables/reading/table-source';
import { clearUpAfter } from './clear-up';
import { ImportKinds } from './import-kinds';
import type { ImportKind, RowOutcome } from './import-kind';
import { subjectOf, type ImportRecord, type ImportStatus } from './import-record';
import { ImportStore } from './import-store';
import { CHECK_IMPORT, COMMIT_IMPORT, UNDO_IMPORT } from './import-topics';
import { missingColumns } from './import-view';
import { withKnownMeanings } from './known-meanings';
import { LayoutProposal } from './layout-proposal';
import { problemTexts } from './problem-texts';
import { textsOf } from './row-texts';
import { assertUntouched } from './untouched';

const BATCH = 250;

/** Nobody waits for an answer here, so there is no request whose number could be told. */
const unexpected = {
  ja: '予期しないエラーのため、処理できませんでした。時間をおいてやり直してください。続くときは、ファイル名と日時を管理者にお知らせください。',
  en: 'An unexpected error stopped this. Try again later; if it goes on, tell an administrator the file and the time.',
};

/** Tells the workers which import to work on. */
interface ImportMessage {
  readonly importId: string;
}

/** Looks files through, brings them in and takes them back, while whoever asked for it may leave. */
@Injectable()
export class ImportRunner {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly kinds: ImportKinds,
    private readonly store: ImportStore,
    private readonly proposal: LayoutProposal,
    private readonly actors: ActorDirectory,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Looks a file through; nothing but what is found of its rows is written. */
  @OutboxHandler(CHECK_IMPORT)
  check({ importId }: ImportMessage): Promise<object> {
    return this.attempt(importId, 'checking', 'failed', async (record, kind, actor) => {
      const source = await openTable(await this.store.content(importId), record.fileName);
      const db = this.dataSource.manager;
      const layout = record.layout ?? (await this.propose(source, record, kind));
      if (!layout || missingColumns(kind, layout).length > 0)
        return this.store.change(db, importId, ['checking'], { status: 'mapping' });
      await this.store.forgetRows(db, importId);
      const counts = await this.judge(source, layout, record, kind, actor);
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (total === 0) throw noRows();
      // What brings nothing in may be wrong, and would displace what did.
      if (record.layout && bringsIn(counts) > 0) await this.remember(db, record, layout, false);
      await this.store.change(db, importId, ['checking'], { status: 'checked', counts, done: total, total });
    });
  }

  /** Brings in what was shown, in one transaction: all of it, or nothing where one row cannot be written any more. */
  @OutboxHandler(COMMIT_IMPORT)
  commit({ importId }: ImportMessage): Promise<object> {
    return this.attempt(importId, 'committing', 'checked', (record, kind, actor) =>
      this.transactor.run(async (tx) => {
        // What is made on the way, such as an organisation that a row names, keeps which import brought it.
        await tx.query(`SELECT set_config('kakehashi.import', $1, true)`, [importId]);
        let written = 0;
        for (let after = 0; ;) {
          const next = await this.store.next(tx, record, after, BATCH);
          const rows = next.filter(({ input }) => input !== null);
          const last = next.at(-1);
          if (!last) break;
          after = last.number;
          await this.store.noteWritten(tx, importId, await kind.write(tx, actor, rows, importId));
          written += rows.length;
          await this.store.progress(importId, written);
          await clearUpAfter(written);
        }
        const { layout } = record;
        if (layout && written > 0) await this.remember(tx, record, layout, true);
        await this.finish(tx, record, actor, 'committing', 'committed', written);
      }),
    );
  }

  /** Takes back what came in, unless somebody has gone on with it. */
  @OutboxHandler(UNDO_IMPORT)
  undo({ importId }: ImportMessage): Promise<object> {
    return this.attempt(importId, 'undoing', 'committed', (record, kind, actor) =>
      this.transactor.run(async (tx) => {
        await assertUntouched(tx, this.store, kind, importId);
        let undone = 0;
        for (let after = 0; ;) {
          const rows = await this.store.written(tx, importId, after, BATCH);
          const last = rows.at(-1);
          if (!last) break;
          after = last.number;
          await kind.undo(tx, actor, rows);
          undone += rows.length;
          await this.store.progress(importId, undone);
          await clearUpAfter(undone);
        }
        await kind.undone?.(tx, importId);
        await this.finish(tx, record, actor, 'undoing', 'undone', undone);
      }),
    );
  }

  /** Lets go of files that have done their work; what was brought in stays known. */
  @OutboxHandler('imports.sweep', { cron: '37 3 * * *' })
  async sweep(): Promise<object> {
    const old = `(SELECT id FROM imports WHERE updated_at < $1::timestamptz - interval '30 days'
                  AND status NOT IN ('checking', 'committing', 'undoing'))`;
    const now = [this.clock.now()];
    await this.dataSource.query(`DELETE FROM import_files WHERE import_id IN ${old}`, now);
    await this.dataSource.query(`DELETE FROM import_rows WHERE written IS NULL AND import_id IN ${old}`, now);
    await this.dataSource.query(
      `UPDATE import_rows SET cells = '[]', input = NULL WHERE cells <> '[]' AND import_id IN ${old}`,
      now,
    );
    return {};
  }

  /** Does a piece of work once; a refusal is told to whoever asked, and the import is as it was before. */
  private async attempt(
    importId: string,
    status: ImportStatus,
    otherwise: ImportStatus,
    work: (record: ImportRecord, kind: ImportKind, actor: Actor) => Promise<void>,
  ): Promise<object> {
    const db = this.dataSource.manager;
    const record = await this.store.find(db, importId);
    // Done already: a message may come twice.
    if (record?.status !== status) return {};
    try {
      const actor = await this.actors.actor(record.createdBy);
      if (!actor || !can(actor, 'import.run').allowed) throw new DomainError('forbidden');
      await work(record, this.kinds.of(record.kind), actor);
      return {};
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.error(error);
      const refusal = error instanceof DomainError ? error : new DomainError('internal-error', { detail: unexpected });
      const problem = { code: refusal.code, text: problemTexts(refusal) };
      await this.store.change(db, importId, [status], { status: otherwise, problem });
      return { problem: problem.code };
    }
  }

  private async propose(source: TableSource, record: ImportRecord, kind: ImportKind): Promise<TableLayout | null> {
    const db = this.dataSource.manager;
    const sheets = await source.heads();
    if (sheets.every(({ lines }) => lines.length === 0)) throw noTable();
    const layout = await this.proposal.of(db, record, kind, sheets);
    await this.store.change(db, record.id, ['checking'], { sheets, layout });
    return layout;
  }

  private async judge(
    source: TableSource,
    said: TableLayout,
    { id, programme, measure }: ImportRecord,
    kind: ImportKind,
    actor: Actor,
  ): Promise<Partial<Record<RowOutcome, number>>> {
    const db = this.dataSource.manager;
    const layout = withKnownMeanings(said, await kind.meanings(db, { programme, measure }));
    const judge = await kind.judge(db, actor, { layout, programme, measure });
    const counts: Partial<Record<RowOutcome, number>> = {};
    let done = 0;
    for await (const lines of batches(source.below(layout.sheet, layout.headerRow), kind.judgedTogether ?? BATCH)) {
      const verdicts = await judge(lines.map((line) => ({ ...line, texts: textsOf(line, layout, kind.columns) })));
      await this.store.keepRows(db, id, lines, verdicts);
      for (const { outcome } of verdicts) counts[outcome] = (counts[outcome] ?? 0) + 1;
      done += lines.length;
      await this.store.progress(id, done);
      await clearUpAfter(done);
    }
    return counts;
  }

  private remember(db: EntityManager, record: ImportRecord, layout: TableLayout, brought: boolean): Promise<void> {
    return this.store.remember(db, fingerprintOf(subjectOf(record), layout.headers), layout, brought);
  }

  private async finish(
    tx: EntityManager,
    { id, fileName, kind }: ImportRecord,
    actor: Actor,
    from: ImportStatus,
    status: 'committed' | 'undone',
    rows: number,
  ): Promise<void> {
    await this.store.change(tx, id, [from], { status, done: rows, total: rows });
    await this.auditLog.record(tx, {
      actor,
      action: `import.${status}`,
      subjectType: 'import',
      subjectId: id,
      detail: { kind, fileName, rows },
    });
  }
}

/** How many rows come in, or would but for what they look like. */
function bringsIn({ added = 0, changed = 0, duplicate = 0 }: Partial<Record<RowOutcome, number>>): number {
  return added + changed + duplicate;
}

async function* batches(lines: AsyncIterable<ReadLine>, size: number): AsyncGenerator<ReadLine[]> {
  let batch: ReadLine[] = [];
  for await (const line of lines) {
    if (batch.push(line) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
