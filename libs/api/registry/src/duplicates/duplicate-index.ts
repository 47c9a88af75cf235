import { Injectable } from '@nestjs/common';
import { Transactor } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import { surenesses } from './judge';
import { comparisonOf, type RecordKind } from './record-kinds';

/** How many records are compared in one transaction, and in how many a reader waits for it. */
const BATCH = 500;
const ROUNDS = 10;
/** A record is compared with no more others than this: a name that hundreds have tells nothing. */
const MOST = 50;

/** The others, for each of the records $2 of the kind $1, that have a key in common with it. */
export const candidatesSql = `
  SELECT mine.id, near.other FROM unnest($2::uuid[]) AS mine (id)
   CROSS JOIN LATERAL (
     SELECT DISTINCT k.record_id AS other FROM duplicate_keys own
     JOIN duplicate_keys k ON (k.kind, k.key) = (own.kind, own.key) AND k.record_id <> own.record_id
     WHERE own.kind = $1 AND own.record_id = mine.id LIMIT ${MOST}
   ) AS near`;

type Compared = Record<string, unknown> & { readonly id: string; readonly gone: boolean };

/** Keeps the pairs of likely duplicates in step with the records, which the database notes as they change. */
@Injectable()
export class DuplicateIndex {
  constructor(private readonly transactor: Transactor) {}

  /** Compares the records that changed since; answers how many are still due. */
  async catchUp(db: EntityManager, kind: RecordKind): Promise<number> {
    for (let round = 0; round < ROUNDS; round++) {
      const due = await db.query<unknown[]>(`SELECT FROM duplicate_keys_due WHERE kind = $1 LIMIT 1`, [kind]);
      if (due.length === 0) return 0;
      await this.transactor.run((tx) => this.compareSome(tx, kind));
    }
    const [left] = await db.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM (SELECT FROM duplicate_keys_due WHERE kind = $1 LIMIT 10000) AS due`,
      [kind],
    );
    return left?.count ?? 0;
  }

  private async compareSome(tx: EntityManager, kind: RecordKind): Promise<void> {
    // One at a time: two that ran at once would not see each other's keys, and miss the pair between them.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('duplicates'), hashtext($1))`, [kind]);
    const [due] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM duplicate_keys_due WHERE kind = $1 AND record_id IN
         (SELECT record_id FROM duplicate_keys_due WHERE kind = $1 ORDER BY record_id LIMIT ${BATCH})
       RETURNING record_id AS id`,
      [kind],
    );
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return;
    const records = (await this.read(tx, kind, ids)).filter(({ gone }) => !gone);
    await tx.query(`DELETE FROM duplicate_keys WHERE kind = $1 AND record_id = ANY ($2)`, [kind, ids]);
    await tx.query(`DELETE FROM duplicate_pairs WHERE kind = $1 AND (first_id = ANY ($2) OR second_id = ANY ($2))`, [
      kind,
      ids,
    ]);
    const { keys } = comparisonOf(kind);
    const entries = records.flatMap((record) => keys(record).map((key) => ({ id: record.id, key })));
    await tx.query(
      `INSERT INTO duplicate_keys (kind, key, record_id)
       SELECT $1, key, id FROM jsonb_to_recordset($2::jsonb) AS entry (key text, id uuid)`,
      [kind, JSON.stringify(entries)],
    );
    await this.pairUp(tx, kind, records);
  }

  private async pairUp(tx: EntityManager, kind: RecordKind, records: readonly Compared[]): Promise<void> {
    const candidates = await tx.query<{ id: string; other: string }[]>(candidatesSql, [
      kind,
      records.map(({ id }) => id),
    ]);
    const known = new Map(records.map((record) => [record.id, record]));
    const others = [...new Set(candidates.map(({ other }) => other))].filter((id) => !known.has(id));
    for (const record of await this.read(tx, kind, others)) known.set(record.id, record);
    const { judge } = comparisonOf(kind);
    const pairs = new Map<string, object>();
    for (const { id, other } of candidates) {
      const [first = '', second = ''] = [id, other].sort();
      const match = judge(known.get(first), known.get(second));
      if (match) pairs.set(first + second, { first, second, rank: surenesses.indexOf(match.sureness), ...match });
    }
    await tx.query(
      `INSERT INTO duplicate_pairs (kind, first_id, second_id, rank, reasons, dismissed)
       SELECT $1, first, second, rank, reasons,
         EXISTS (SELECT FROM duplicate_dismissals d WHERE (d.kind, d.first_id, d.second_id) = ($1, first, second)
           AND d.undone_at IS NULL)
       FROM jsonb_to_recordset($2::jsonb) AS pair (first uuid, second uuid, rank smallint, reasons text[])
       ON CONFLICT (kind, first_id, second_id) DO UPDATE SET rank = excluded.rank, reasons = excluded.reasons`,
      [kind, JSON.stringify([...pairs.values()])],
    );
  }

  private read(tx: EntityManager, kind: RecordKind, ids: readonly string[]): Promise<Compared[]> {
    const { table, columns, gone } = comparisonOf(kind);
    return tx.query<Compared[]>(`SELECT r.id, ${gone} AS gone, ${columns} FROM ${table} r WHERE r.id = ANY ($1)`, [
      ids,
    ]);
  }
}
