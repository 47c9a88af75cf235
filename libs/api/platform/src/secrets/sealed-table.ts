import type { DataSource, EntityManager } from 'typeorm';
import { SettingsError } from '../settings';
import type { Secrets } from './secrets';

/** The values of the columns that identify a sealed record. */
export type SealedKey = Readonly<Record<string, string | number>>;

/** A table with sealed values, one to a row; every such table is registered, so that no key change forgets it. */
export interface SealedTable {
  readonly table: string;
  /** The columns of its primary key, in the order of its index. */
  readonly key: readonly string[];
  /** The column that names the key of a sealed value, and the one that holds the value. */
  readonly keyId: string;
  readonly sealed: string;
  /** What the value of a record was sealed as. */
  readonly context: (key: SealedKey) => string;
}

/** How many records of a table a key sealed. */
export interface SealedCount {
  readonly table: string;
  readonly keyId: string;
  readonly records: number;
}

/** How many records each key sealed, table by table; tables without any are not there. */
export async function sealedCounts(
  db: DataSource | EntityManager,
  tables: readonly SealedTable[],
): Promise<SealedCount[]> {
  if (tables.length === 0) return [];
  const each = tables.map(
    ({ table, keyId }) =>
      `SELECT '${table}' AS "table", ${keyId} AS "keyId", count(*)::integer AS records FROM ${table}
       WHERE ${keyId} IS NOT NULL GROUP BY ${keyId}`,
  );
  return db.query<SealedCount[]>(`${each.join(' UNION ALL ')} ORDER BY 1, 2`);
}

/** Refuses to go on while anything is sealed with a key that is not at hand. */
export async function assertKeysAtHand(
  db: DataSource,
  tables: readonly SealedTable[],
  { keyId, formerKeyIds }: Pick<Secrets, 'keyId' | 'formerKeyIds'>,
): Promise<void> {
  const known = new Set([keyId, ...formerKeyIds]);
  const lost = (await sealedCounts(db, tables)).filter((count) => !known.has(count.keyId));
  if (lost.length === 0) return;
  throw new SettingsError(
    lost.map(
      ({ table, keyId: id, records }) =>
        `${records} records of ${table} are sealed with the key ${id}, which is neither FIELD_KEY nor in FIELD_KEYS_FORMER; add that key.`,
    ),
  );
}
