import type { DataSource, EntityManager } from 'typeorm';
import { AuditLog } from '../data/audit-log';
import type { Clock } from '../clock';
import { sealedCounts, type SealedKey, type SealedTable } from './sealed-table';
import type { Secrets } from './secrets';

/** What became of one table when the key changed. */
export interface RotatedTable {
  readonly table: string;
  /** Records that are sealed anew. */
  readonly rotated: number;
  /** Records that no key opens: damaged, or moved from another record. */
  readonly unreadable: number;
  /** Records that still carry another key than the current one. */
  readonly remaining: number;
}

interface RotationOptions {
  readonly dataSource: DataSource;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly tables: readonly SealedTable[];
  /** Records of one transaction. */
  readonly batch?: number;
}

/**
 * Seals everything with the current key that a former one sealed, batch by batch. Each batch is a transaction with its
 * entry in the audit log; one that was interrupted is taken up by the next run, and a run without anything to do
 * changes nothing.
 */
export async function rotateFieldKey(options: RotationOptions): Promise<RotatedTable[]> {
  const { dataSource, secrets, tables } = options;
  const done = [];
  for (const table of tables) done.push(await rotateTable(table, options));
  const counts = await sealedCounts(dataSource, tables);
  return done.map((one) => ({
    ...one,
    remaining: counts
      .filter(({ table, keyId }) => table === one.table && keyId !== secrets.keyId)
      .reduce((sum, { records }) => sum + records, 0),
  }));
}

async function rotateTable(table: SealedTable, options: RotationOptions): Promise<Omit<RotatedTable, 'remaining'>> {
  const audit = new AuditLog(options.clock);
  let after: SealedKey | null = null;
  let rotated = 0;
  let unreadable = 0;
  for (;;) {
    const batch: Batch = await options.dataSource.transaction((tx) => rotateBatch(tx, table, after, options, audit));
    rotated += batch.rotated;
    unreadable += batch.unreadable;
    if (!batch.last) return { table: table.table, rotated, unreadable };
    after = batch.last;
  }
}

interface Batch {
  readonly rotated: number;
  readonly unreadable: number;
  /** The last record that was looked at; null where there was none left. */
  readonly last: SealedKey | null;
}

type SealedRow = SealedKey & { readonly place: string; readonly keyId: string; readonly sealed: Buffer };

async function rotateBatch(
  tx: EntityManager,
  table: SealedTable,
  after: SealedKey | null,
  { secrets, batch = 200 }: RotationOptions,
  audit: AuditLog,
): Promise<Batch> {
  const rows = await lockedRows(tx, table, after, secrets.formerKeyIds, batch);
  const anew = rows.flatMap((row) => {
    const context = table.context(row);
    const text = readable(() => secrets.open(row, context));
    return text === null ? [] : [{ place: row.place, ...secrets.seal(text, context) }];
  });
  if (anew.length > 0) {
    await tx.query(
      `UPDATE ${table.table} AS t SET ${table.keyId} = $1, ${table.sealed} = given.sealed
       FROM unnest($2::text[]::tid[], $3::bytea[]) AS given (place, sealed) WHERE t.ctid = given.place`,
      [secrets.keyId, anew.map(({ place }) => place), anew.map(({ sealed }) => sealed)],
    );
    await audit.record(tx, {
      actor: null,
      action: 'field_key.rotated',
      subjectType: table.table,
      subjectId: null,
      detail: { keyId: secrets.keyId, records: anew.length },
    });
  }
  return { rotated: anew.length, unreadable: rows.length - anew.length, last: rows.at(-1) ?? null };
}

/** The next records of former keys; one that somebody is writing is passed over, since it gets the current key then. */
function lockedRows(
  tx: EntityManager,
  { table, key, keyId, sealed }: SealedTable,
  after: SealedKey | null,
  formerKeyIds: readonly string[],
  batch: number,
): Promise<SealedRow[]> {
  const columns = key.join(', ');
  const beyond = after ? `AND (${columns}) > (${key.map((_, index) => `$${index + 3}`).join(', ')})` : '';
  return tx.query<SealedRow[]>(
    `SELECT ${columns}, ctid::text AS place, ${keyId} AS "keyId", ${sealed} AS sealed FROM ${table}
     WHERE ${keyId} = ANY ($1::text[]) ${beyond} ORDER BY ${columns} LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [formerKeyIds, batch, ...(after ? key.map((column) => after[column]) : [])],
  );
}

function readable(open: () => string): string | null {
  try {
    return open();
  } catch {
    return null;
  }
}
