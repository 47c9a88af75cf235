import { Injectable } from '@nestjs/common';
import {
  AuditLog,
  Clock,
  DomainError,
  Transactor,
  notFound,
  type ErrorItem,
  instantText,
} from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import { comparisonOf, type RecordKind } from '../duplicates/record-kinds';
import { ExpertVault } from '../experts/expert-vault';
import { MergeNews, type MergeTold, type NamedRecord } from './merge-news';
import type { MergePage, MergeQuery, MergeView, NewMerge } from './merge.dto';
import { MergeRecords, type StoredRecord } from './merge-records';
import { mergeables, namesAmong, type ColumnValues } from './mergeable';
import { alreadyUndone, mergeObstacles, nameTaken, undoObstacles, type Obstacle } from './obstacles';
import { RecordReferences } from './record-references';
import { casesNaming, moveReference, restoreReference, type MovingRecord } from './reference-moves';

const PAGE = 50;

const viewSql = `
  SELECT m.id, m.survivor_id AS "survivorId", m.survivor_name AS "survivorName", m.merged_id AS "mergedId",
    m.merged_name AS "mergedName", m.reason, u.display_name AS "mergedBy", ${instantText('m.merged_at')} AS "mergedAt",
    (SELECT count(*)::integer FROM merge_moves v WHERE v.merge_id = m.id) AS moved,
    w.display_name AS "undoneBy", ${instantText('m.undone_at')} AS "undoneAt"
  FROM merges m JOIN users u ON u.id = m.merged_by LEFT JOIN users w ON w.id = m.undone_by`;

interface StoredMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly mergedName: string;
  readonly before: ColumnValues;
  readonly after: ColumnValues;
  /** The pieces of personal data that were copied to the survivor. */
  readonly copied: readonly string[];
  readonly undone: boolean;
}

/** Merges two records that are one, and takes it back. */
@Injectable()
export class MergesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly records: MergeRecords,
    private readonly references: RecordReferences,
    private readonly news: MergeNews,
    private readonly vault: ExpertVault,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The merges of a kind, the latest first. */
  async page(kind: RecordKind, { survivor, limit = PAGE, cursor }: MergeQuery): Promise<MergePage> {
    const items = await this.dataSource.query<MergeView[]>(
      `${viewSql} WHERE m.kind = $1 AND ($2::uuid IS NULL OR m.survivor_id = $2) AND ($3::uuid IS NULL OR m.id < $3)
       ORDER BY m.id DESC LIMIT $4`,
      [kind, survivor ?? null, cursor ?? null, limit + 1],
    );
    const shown = items.slice(0, limit);
    return { items: shown, nextCursor: items.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  /** Merges a record into the one that survives; everything that named it names the survivor from then on. */
  merge(actor: Actor, kind: RecordKind, survivorId: string, version: number, input: NewMerge): Promise<MergeView> {
    if (survivorId.toLowerCase() === input.otherId.toLowerCase())
      throw new DomainError('validation-failed', { errors: [{ pointer: '/otherId', code: 'repeated' }] });
    const taken = takenColumns(kind, input.take ?? []);
    return this.transactor.run(async (tx) => {
      const [survivor, other] = await this.records.both(tx, kind, [survivorId, input.otherId], true);
      await this.records.assertMay(tx, actor, kind, [survivor.id, other.id]);
      await this.assertMergeable(tx, kind, survivor, other);
      if (survivor.version !== version) throw stale(survivor);
      if (other.version !== input.otherVersion) throw stale(other);
      const after = Object.fromEntries(taken.map((column) => [column, other.row[column] ?? null]));
      const before = Object.fromEntries(taken.map((column) => [column, survivor.row[column] ?? null]));
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO merges (kind, survivor_id, merged_id, survivor_name, merged_name, before, after, reason,
           merged_by, merged_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [
          kind,
          survivor.id,
          other.id,
          survivor.title,
          other.title,
          JSON.stringify(before),
          JSON.stringify(after),
          input.reason || null,
          actor.id,
          this.clock.now(),
        ],
      );
      const mergeId = rows[0]?.id ?? '';
      // First, so that whatever watches the moves can tell them from corrections.
      await this.leadOn(tx, kind, other.id, survivor.id);
      const moving = { mergeId, survivorId: survivor.id, mergedId: other.id, mergedName: other.title };
      for (const reference of this.references.to(kind)) await moveReference(tx, reference, moving);
      if (kind === 'expert') {
        const copied = await this.vault.copyMissing(tx, other.id, survivor.id);
        await tx.query(`UPDATE merges SET copied_secrets = $2 WHERE id = $1`, [mergeId, copied]);
      }
      // The names that the survivor gives up stay with the other, which goes on leading to it.
      await this.records.write(tx, kind, other, namesAmong(kind, before));
      await this.records.write(tx, kind, survivor, after);
      const named = { merged: nameOf(other.id, other.title), survivor: nameOf(survivor.id, survivor.title) };
      await this.tell(tx, mergeId, { act: 'merged', kind, actor, before: named.merged, after: named.survivor });
      await this.record(tx, actor, kind, 'merged', moving, { taken: input.take ?? [], reason: input.reason ?? null });
      return this.view(tx, mergeId);
    });
  }

  /** Takes a merge back, unless what was done since contradicts it. */
  undo(actor: Actor, kind: RecordKind, mergeId: string): Promise<MergeView> {
    return this.transactor.run(async (tx) => {
      const merge = await this.locked(tx, kind, mergeId);
      const [survivor, merged] = await this.records.both(tx, kind, [merge.survivorId, merge.mergedId], true);
      await this.records.assertMay(tx, actor, kind, [survivor.id, merged.id]);
      if (merge.undone) throw contradicted([alreadyUndone]);
      const obstacles = undoObstacles(kind, { survivor, merged, after: merge.after });
      if (obstacles.length > 0) throw contradicted(obstacles);
      const moving = { mergeId, survivorId: survivor.id, mergedId: merged.id, mergedName: merge.mergedName };
      for (const reference of [...this.references.to(kind)].reverse()) await restoreReference(tx, reference, moving);
      if (kind === 'expert') await this.vault.dropCopies(tx, merged.id, survivor.id, merge.copied);
      await this.assertNamesFree(tx, kind, merge, survivor, merged);
      // The survivor first gives back the name that it took; its text to search in is made when the other has left.
      await this.records.write(tx, kind, survivor, merge.before);
      await this.records.write(tx, kind, merged, namesAmong(kind, merge.after));
      await this.leadOn(tx, kind, merged.id, null);
      await this.records.write(tx, kind, survivor, merge.before);
      await tx.query(`UPDATE merges SET undone_by = $2, undone_at = $3 WHERE id = $1`, [
        mergeId,
        actor.id,
        this.clock.now(),
      ]);
      const named = { merged: nameOf(merged.id, merge.mergedName), survivor: nameOf(survivor.id, survivor.title) };
      await this.tell(tx, mergeId, { act: 'merge_undone', kind, actor, before: named.survivor, after: named.merged });
      await this.record(tx, actor, kind, 'merge-undone', moving, {});
      return this.view(tx, mergeId);
    });
  }

  /** Lets the cases that followed say so. */
  private async tell(tx: EntityManager, mergeId: string, told: Omit<MergeTold, 'cases'>): Promise<void> {
    const cases = await casesNaming(tx, this.references.to(told.kind), mergeId, told.after.id);
    await this.news.tell(tx, { ...told, cases });
  }

  private async assertMergeable(
    tx: EntityManager,
    kind: RecordKind,
    survivor: StoredRecord,
    other: StoredRecord,
  ): Promise<void> {
    const obstacles = mergeObstacles(kind, survivor, other);
    for (const { clash } of this.references.to(kind))
      if (clash) obstacles.push(...(await clash(tx, survivor.id, other.id)));
    if (obstacles.length > 0) throw contradicted(obstacles);
  }

  private async assertNamesFree(
    tx: EntityManager,
    kind: RecordKind,
    { before, after }: StoredMerge,
    survivor: StoredRecord,
    merged: StoredRecord,
  ): Promise<void> {
    if (kind !== 'organisation') return;
    const restored = { ...survivor.row, ...before };
    const names = [restored, { ...merged.row, ...namesAmong(kind, after) }].map(
      ({ name, municipality_code: code }) => ({ name, code: code ?? '' }),
    );
    const rows = await tx.query<unknown[]>(
      `SELECT FROM organisations o JOIN jsonb_to_recordset($1::jsonb) AS back (name text, code text)
         ON (o.name, coalesce(o.municipality_code, '')) = (back.name, back.code)
       WHERE o.country_code = $2 AND o.merged_into IS NULL AND o.id <> ALL ($3) LIMIT 1`,
      [JSON.stringify(names), survivor.row['country_code'], [survivor.id, merged.id]],
    );
    if (rows.length > 0) throw contradicted([nameTaken]);
  }

  private async leadOn(tx: EntityManager, kind: RecordKind, id: string, to: string | null): Promise<void> {
    const { table } = comparisonOf(kind);
    await tx.query(`UPDATE ${table} SET merged_into = $2, version = version + 1 WHERE id = $1`, [id, to]);
  }

  private async locked(tx: EntityManager, kind: RecordKind, id: string): Promise<StoredMerge> {
    const rows = await tx.query<StoredMerge[]>(
      `SELECT id, survivor_id AS "survivorId", merged_id AS "mergedId", merged_name AS "mergedName", before, after,
         copied_secrets AS copied, undone_at IS NOT NULL AS undone
       FROM merges WHERE kind = $1 AND id = $2 FOR UPDATE`,
      [kind, id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async view(tx: EntityManager, id: string): Promise<MergeView> {
    const rows = await tx.query<MergeView[]>(`${viewSql} WHERE m.id = $1`, [id]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** The log of each of the two tells of it. */
  private async record(
    tx: EntityManager,
    actor: Actor,
    kind: RecordKind,
    act: string,
    { mergeId, survivorId, mergedId }: MovingRecord,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const action = `${kind}.${act}`;
    for (const subjectId of [survivorId, mergedId])
      await this.auditLog.record(tx, {
        actor,
        action,
        subjectType: kind,
        subjectId,
        detail: { mergeId, survivorId, mergedId, ...detail },
      });
  }
}

function takenColumns(kind: RecordKind, take: readonly string[]): string[] {
  const { fields } = mergeables[kind];
  const errors = take.flatMap((field, index): ErrorItem[] =>
    fields.some((known) => known.field === field) ? [] : [{ pointer: `/take/${index}`, code: 'not-in-list' }],
  );
  if (errors.length > 0) throw new DomainError('validation-failed', { errors });
  return fields.filter(({ field }) => take.includes(field)).flatMap(({ columns }) => columns);
}

function nameOf(id: string, name: string): NamedRecord {
  return { id, name };
}

function stale({ id, title, version }: StoredRecord): DomainError {
  return new DomainError('stale-version', { extensions: { current: { id, title, version } } });
}

function contradicted(obstacles: readonly Obstacle[]): DomainError {
  return new DomainError('merge-contradicted', {
    errors: obstacles.map(({ code, detail }) => ({ pointer: '', code, detail })),
  });
}
