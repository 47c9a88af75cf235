import { Injectable } from '@nestjs/common';
import {
  AuditLog,
  Clock,
  DomainError,
  Transactor,
  notFound,
  unusableCursor,
  instantText,
} from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DataSource, type EntityManager } from 'typeorm';
import { MergeRecords } from '../merges/merge-records';
import { decodeCursor, encodeCursor } from '../search/cursor';
import { DuplicateIndex } from './duplicate-index';
import type { DismissalView, DuplicatePage, DuplicatePair, DuplicateQuery, NewDismissal } from './duplicates.dto';
import { surenesses, type MatchReason } from './judge';
import { comparisonOf, type RecordKind } from './record-kinds';

const PAGE = 50;

const dismissalColumns = `jsonb_build_object('id', d.id, 'by', u.display_name,
  'at', ${instantText('d.dismissed_at')}, 'reason', d.reason)`;

type PairRow = Pick<DuplicatePair, 'first' | 'second' | 'dismissal'> & { rank: number; reasons: MatchReason[] };

/** The queue of records that may be there twice, and what people said of them. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly index: DuplicateIndex,
    private readonly records: MergeRecords,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A page of pairs, the surest first. */
  async page(kind: RecordKind, query: DuplicateQuery): Promise<DuplicatePage> {
    const { limit = PAGE } = query;
    const { manager } = this.dataSource;
    // Made first: a cursor that is refused sets nothing off.
    const statement = pairsQuery(kind, query, limit + 1);
    const pending = await this.index.catchUp(manager, kind);
    const rows = await manager.query<PairRow[]>(...statement);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ rank, ...pair }) => ({ ...pair, sureness: surenesses[rank] ?? 'possible' })),
      nextCursor: last ? encodeCursor(`${last.rank}${last.first.id}`, last.second.id) : null,
      pending,
    };
  }

  /** Remembers that two records are two. */
  dismiss(actor: Actor, kind: RecordKind, { firstId, secondId, reason }: NewDismissal): Promise<DismissalView> {
    return this.transactor.run(async (tx) => {
      await this.records.assertMay(tx, actor, kind, [firstId, secondId]);
      return this.dismissWithin(tx, actor, kind, [firstId, secondId], reason);
    });
  }

  /** Remembers that two records are two, within the write that says so. */
  async dismissWithin(
    tx: EntityManager,
    actor: Actor,
    kind: RecordKind,
    ids: readonly [string, string],
    reason: string,
  ): Promise<DismissalView> {
    const [first = '', second = ''] = ids.map((id) => id.toLowerCase()).sort();
    if (first === second)
      throw new DomainError('validation-failed', { errors: [{ pointer: '/secondId', code: 'repeated' }] });
    await this.assertBoth(tx, kind, first, second);
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO duplicate_dismissals (kind, first_id, second_id, reason, dismissed_by, dismissed_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [kind, first, second, reason, actor.id, this.clock.now()],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new DomainError('already-exists');
    await this.mark(tx, kind, first, second, true);
    await this.record(tx, actor, kind, 'dismissed', first, { other: second, reason });
    return this.dismissal(tx, id);
  }

  /** Takes back that two records are two; that it was said stays on record. */
  undoDismissal(actor: Actor, kind: RecordKind, id: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const [rows] = await tx.query<[{ first: string; second: string }[], number]>(
        `UPDATE duplicate_dismissals SET undone_by = $3, undone_at = $4
         WHERE kind = $1 AND id = $2 AND undone_at IS NULL RETURNING first_id AS first, second_id AS second`,
        [kind, id, actor.id, this.clock.now()],
      );
      const undone = rows[0];
      if (!undone) throw notFound();
      await this.records.assertMay(tx, actor, kind, [undone.first, undone.second]);
      await this.mark(tx, kind, undone.first, undone.second, false);
      await this.record(tx, actor, kind, 'dismissal-undone', undone.first, { other: undone.second });
    });
  }

  /** What somebody said, and nobody took back, of two records being two. */
  async standingDismissal(
    db: EntityManager,
    kind: RecordKind,
    ids: readonly [string, string],
  ): Promise<DismissalView | null> {
    const rows = await db.query<{ view: DismissalView }[]>(
      `SELECT ${dismissalColumns} AS view FROM duplicate_dismissals d JOIN users u ON u.id = d.dismissed_by
       WHERE (d.kind, d.first_id, d.second_id) = ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid))
         AND d.undone_at IS NULL`,
      [kind, ...ids],
    );
    return rows[0]?.view ?? null;
  }

  private async assertBoth(tx: EntityManager, kind: RecordKind, first: string, second: string): Promise<void> {
    const { table } = comparisonOf(kind);
    const rows = await tx.query<unknown[]>(
      `SELECT FROM ${table} WHERE id = ANY ($1) AND merged_into IS NULL FOR KEY SHARE`,
      [[first, second]],
    );
    if (rows.length < 2) throw notFound();
  }

  private async mark(tx: EntityManager, kind: RecordKind, first: string, second: string, as: boolean): Promise<void> {
    await tx.query(
      `UPDATE duplicate_pairs SET dismissed = $4 WHERE (kind, first_id, second_id) = ($1, $2::uuid, $3::uuid)`,
      [kind, first, second, as],
    );
  }

  private async dismissal(tx: EntityManager, id: string): Promise<DismissalView> {
    const rows = await tx.query<{ view: DismissalView }[]>(
      `SELECT ${dismissalColumns} AS view FROM duplicate_dismissals d JOIN users u ON u.id = d.dismissed_by
       WHERE d.id = $1`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0].view;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    kind: RecordKind,
    act: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.auditLog.record(tx, { actor, action: `duplicate.${act}`, subjectType: kind, subjectId, detail });
  }
}

/** The statement of a page of pairs; it walks the queue's index and stops. */
export function pairsQuery(kind: RecordKind, query: DuplicateQuery, limit: number): [string, unknown[]] {
  const { table, title, subtitle } = comparisonOf(kind);
  const { sureness, dismissed = false, cursor } = query;
  const [rank, first, second] = cursor ? placeOf(cursor) : [null, null, null];
  const record = (id: string) =>
    `(SELECT jsonb_build_object('id', r.id, 'title', ${title}, 'subtitle', ${subtitle}) FROM ${table} r
      WHERE r.id = p.${id})`;
  const sql = `
    SELECT ${record('first_id')} AS first, ${record('second_id')} AS second, p.rank, p.reasons,
      CASE WHEN p.dismissed THEN (SELECT ${dismissalColumns} FROM duplicate_dismissals d
        JOIN users u ON u.id = d.dismissed_by
        WHERE (d.kind, d.first_id, d.second_id) = (p.kind, p.first_id, p.second_id) AND d.undone_at IS NULL
      ) END AS dismissal
    FROM duplicate_pairs p
    WHERE p.kind = $1 AND p.dismissed = $2
      AND ($3::smallint IS NULL OR (p.rank, p.first_id, p.second_id) > ($3::smallint, $4::uuid, $5::uuid))
      AND ($6::smallint[] IS NULL OR p.rank = ANY ($6))
    ORDER BY p.rank, p.first_id, p.second_id LIMIT $7`;
  const ranks = sureness?.length ? sureness.map((one) => surenesses.indexOf(one)) : null;
  return [sql, [kind, dismissed, rank, first, second, ranks, limit]];
}

function placeOf(cursor: string): readonly [rank: number, first: string, second: string] {
  const [key, second] = decodeCursor(cursor);
  const place = /^([0-2])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(key);
  if (!place?.[1] || !place[2]) throw unusableCursor();
  return [Number(place[1]), place[2], second];
}
