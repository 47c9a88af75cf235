import { Injectable } from '@nestjs/common';
import { Clock, DomainError, MAX_FILE_BYTES, Outbox, Transactor, type UploadedFile } from '@kakehashi/api/platform';
import { can, type Actor } from '@kakehashi/shared/access';
import { foldText } from '@kakehashi/shared/calendar';
import { DataSource } from 'typeorm';
import { type KnownColumn, type TableLayout } from '../tables/reading/layout';
import { openTable } from '../tables/reading/table-source';
import { CHECK_IMPORT, COMMIT_IMPORT, UNDO_IMPORT } from './import-topics';
import type { MeaningCheck } from './import-kind';
import { ImportKinds } from './import-kinds';
import { importColumns, type ImportRecord } from './import-record';
import { ImportStore } from './import-store';
import { importItem, importView, layoutView, missingColumns } from './import-view';
import { LayoutProposal, type TablePlace } from './layout-proposal';
import type { ImportLayoutInput, ImportLayoutView } from './dto/import-layout.dto';
import type { ImportFindings, ImportRowList, ImportRowsQuery, ImportRowView } from './dto/import-rows.dto';
import type { CommitImport, ImportHindrance, ImportList, ImportView, NewImport } from './dto/import.dto';
import { problemTexts } from './problem-texts';
import { hindranceOf } from './untouched';

const PAGE = 50;
/** More kinds of findings, or names, than a person goes through. */
const MOST_FINDINGS = 200;

/** Takes files in, says how they are read, and has them looked through, brought in and taken back. */
@Injectable()
export class Imports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    private readonly kinds: ImportKinds,
    private readonly store: ImportStore,
    private readonly proposal: LayoutProposal,
    private readonly clock: Clock,
  ) {}

  /** Takes a file; it is looked through at once, and nothing comes in by that. */
  async start(actor: Actor, input: NewImport, { name, content }: UploadedFile): Promise<ImportView> {
    const { kind, programme = null, measure = null } = input;
    const bringing = this.kinds.of(kind);
    if (!can(actor, bringing.action).allowed) throw new DomainError('forbidden');
    await bringing.assertSubject({ programme, measure });
    if (content.length > MAX_FILE_BYTES) throw new DomainError('payload-too-large');
    // What is no table is refused here, to the person who chose it.
    await openTable(content, name);
    const id = await this.transactor.run(async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `INSERT INTO imports (kind, file_name, created_by, created_at, updated_at, status, programme, measure)
         VALUES ($1, $2, $3, $4, $4, 'checking', $5, $6) RETURNING id`,
        [kind, name.slice(0, 200), actor.id, this.clock.now(), programme, measure],
      );
      const started = rows[0]?.id ?? '';
      await tx.query(`INSERT INTO import_files (import_id, content) VALUES ($1, $2)`, [started, content]);
      await this.outbox.add(tx, CHECK_IMPORT, { importId: started });
      return started;
    });
    return this.get(actor, id);
  }

  async list(actor: Actor, cursor: string | undefined): Promise<ImportList> {
    // Whoever may see an import of nobody in particular may see all.
    const seesAll = can(actor, 'import.read', { ownerId: null }).allowed;
    const rows: ImportRecord[] = await this.dataSource.query(
      `SELECT ${importColumns.replace('i.sheets, i.layout, ', '')} FROM imports i
       WHERE ($3 OR i.created_by = $1) AND ($2::uuid IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT ${PAGE + 1}`,
      [actor.id, cursor ?? null, seesAll],
    );
    const items = rows.slice(0, PAGE).map((record) => importItem(record, actor));
    return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  }

  async get(actor: Actor, id: string): Promise<ImportView> {
    const record = await this.store.readable(this.dataSource.manager, actor, id);
    return importView(record, this.kinds.of(record.kind), actor);
  }

  async rows(actor: Actor, id: string, query: ImportRowsQuery): Promise<ImportRowList> {
    const { outcome, finding, column, cursor = 0 } = query;
    await this.store.readable(this.dataSource.manager, actor, id);
    const found = finding ? JSON.stringify([{ code: finding, ...(column ? { column } : {}) }]) : null;
    const rows: ImportRowView[] = await this.dataSource.query(
      `SELECT number, outcome, title, reference, errors, notices, changes, duplicates FROM import_rows
       WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2) AND number > $3
         AND ($4::jsonb IS NULL OR errors @> $4 OR notices @> $4) ORDER BY number LIMIT ${PAGE + 1}`,
      [id, outcome ?? null, cursor, found],
    );
    const items = rows.slice(0, PAGE);
    return { items, nextCursor: rows.length > PAGE ? String(items.at(-1)?.number) : null };
  }

  /** What was found, and in how many rows; the names that mean nothing here apart, so that somebody can say more. */
  async findings(actor: Actor, id: string): Promise<ImportFindings> {
    await this.store.readable(this.dataSource.manager, actor, id);
    const items: ImportFindings['items'] = await this.dataSource.query(
      `SELECT f.finding ->> 'column' AS "column", f.finding ->> 'code' AS code, f.refuses, count(*)::integer AS rows,
              min((f.finding -> 'text')::text)::jsonb AS example
       FROM (SELECT jsonb_array_elements(errors) AS finding, true AS refuses FROM import_rows WHERE import_id = $1
             UNION ALL SELECT jsonb_array_elements(notices), false FROM import_rows WHERE import_id = $1) f
       GROUP BY 1, 2, 3 ORDER BY f.refuses DESC, rows DESC, 2, 1 LIMIT ${MOST_FINDINGS}`,
      [id],
    );
    const unknown: ImportFindings['unknown'] = await this.dataSource.query(
      `SELECT e ->> 'column' AS "column", e ->> 'value' AS value, count(*)::integer AS rows
       FROM import_rows CROSS JOIN LATERAL jsonb_array_elements(errors) e
       WHERE import_id = $1 AND e ? 'value' GROUP BY 1, 2 ORDER BY rows DESC, 1, 2 LIMIT ${MOST_FINDINGS}`,
      [id],
    );
    return { items, unknown };
  }

  /** What the columns would mean if the table stood there; nothing changes by that. */
  async proposed(actor: Actor, id: string, place: TablePlace): Promise<ImportLayoutView> {
    const db = this.dataSource.manager;
    const record = await this.store.mine(db, actor, id);
    const layout = await this.proposal.at(db, record, this.kinds.of(record.kind), place);
    if (!layout) throw wrong(place.headerRow === undefined ? '/sheet' : '/headerRow', 'not-in-list');
    return layoutView(layout);
  }

  /** Says where the table stands and what its columns mean; the file is looked through anew. */
  async lay(actor: Actor, id: string, version: number, input: ImportLayoutInput): Promise<ImportView> {
    const record = await this.store.mine(this.dataSource.manager, actor, id);
    const kind = this.kinds.of(record.kind);
    const layout = chosenLayout(record, input, kind.columns);
    assertKnown(input.meanings ?? [], await kind.meanings(this.dataSource.manager, record));
    await this.transactor.run(async (tx) => {
      const isComplete = missingColumns(kind, layout).length === 0;
      const change = {
        layout,
        status: isComplete ? 'checking' : 'mapping',
        problem: null,
        counts: {},
        done: 0,
      } as const;
      await this.store.change(tx, id, ['mapping', 'checked', 'failed'], { ...change, total: null }, version);
      if (isComplete) await this.outbox.add(tx, CHECK_IMPORT, { importId: id });
    });
    return this.get(actor, id);
  }

  /** Has the rows brought in as they were looked through, all of them or none. */
  async commit(actor: Actor, id: string, version: number, input: CommitImport): Promise<ImportView> {
    const { withDuplicates = false, sheet, headerRow } = input;
    const record = await this.store.mine(this.dataSource.manager, actor, id);
    const isOther = (said: number | undefined, seen: number | undefined) => said !== undefined && said !== seen;
    if (isOther(sheet, record.layout?.sheet) || isOther(headerRow, record.layout?.headerRow))
      throw new DomainError('import-read-otherwise');
    const { added = 0, changed = 0, duplicate = 0 } = record.counts;
    const total = added + changed + (withDuplicates ? duplicate : 0);
    if (total === 0) throw new DomainError('import-not-ready');
    await this.transactor.run(async (tx) => {
      const change = { status: 'committing', withDuplicates, problem: null, done: 0, total } as const;
      await this.store.change(tx, id, ['checked'], change, version);
      await this.outbox.add(tx, COMMIT_IMPORT, { importId: id });
    });
    return this.get(actor, id);
  }

  /** Why an import that came in cannot be taken back now. */
  async undoable(actor: Actor, id: string): Promise<ImportHindrance> {
    const record = await this.store.mine(this.dataSource.manager, actor, id);
    const hindrance = record.status === 'committed' ? await this.hindrance(record) : null;
    return { reason: hindrance && problemTexts(hindrance) };
  }

  /** Has everything taken back that came in, unless somebody went on with it. */
  async undo(actor: Actor, id: string, version: number): Promise<ImportView> {
    const record = await this.store.mine(this.dataSource.manager, actor, id);
    if (record.status !== 'committed') throw new DomainError('import-not-ready');
    const hindrance = await this.hindrance(record);
    if (hindrance) throw hindrance;
    await this.transactor.run(async (tx) => {
      const change = { status: 'undoing', problem: null, done: 0 } as const;
      await this.store.change(tx, id, ['committed'], change, version);
      await this.outbox.add(tx, UNDO_IMPORT, { importId: id });
    });
    return this.get(actor, id);
  }

  private hindrance({ id, kind }: ImportRecord): Promise<DomainError | null> {
    return hindranceOf(this.dataSource.manager, this.store, this.kinds.of(kind), id);
  }
}

function chosenLayout(
  { sheets }: ImportRecord,
  { sheet, headerRow, columns: chosen = [], meanings: said = [] }: ImportLayoutInput,
  known: readonly KnownColumn[],
): TableLayout {
  const line = sheets[sheet]?.lines.find(({ number }) => number === headerRow);
  if (!line) throw wrong('/headerRow', 'not-in-list');
  const columns = line.cells.map((): string | null => null);
  for (const [index, entry] of chosen.entries()) {
    const [, at = '', key = ''] = /^(\d{1,3}):(.+)$/u.exec(entry) ?? [];
    const column = known.find((one) => one.key === key);
    const isFree = Number(at) < columns.length && (column?.isRepeatable || !columns.includes(key));
    if (!column || !isFree || at === '') throw wrong(`/columns/${index}`, 'not-in-list');
    columns[Number(at)] = key;
  }
  const meanings: Record<string, Record<string, string>> = {};
  for (const [index, { column, value, meaning }] of said.entries()) {
    if (!known.some(({ key }) => key === column)) throw wrong(`/meanings/${index}/column`, 'not-in-list');
    (meanings[column] ??= {})[foldText(value)] = meaning;
  }
  return { sheet, headerRow, headers: line.cells, columns, meanings };
}

/** Refuses what its column does not know: it would be remembered, and refuse the rows of everybody's next file. */
function assertKnown(said: NonNullable<ImportLayoutInput['meanings']>, check: MeaningCheck): void {
  const errors = said.flatMap(({ column, meaning }, index) => {
    const detail = check(column, meaning);
    return detail ? [{ pointer: `/meanings/${index}/meaning`, code: 'not-in-list', detail }] : [];
  });
  if (errors.length > 0) throw new DomainError('validation-failed', { errors });
}

function wrong(pointer: string, code: string): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code }] });
}
