import { DomainError } from '@kakehashi/api/platform';
import type { RowInput } from '@kakehashi/api/exchange';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../sql';

/** The references of the cases that a row looks like, by its place among the rows. */
export type Alike = ReadonlyMap<number, readonly string[]>;

/**
 * Stops an import where somebody has logged a case like one of its rows after the file was looked through. What the
 * import itself has brought so far is no reason: rows of one file were compared with each other before.
 */
export async function assertNoneLoggedSince(
  tx: EntityManager,
  importId: string,
  rows: readonly RowInput[],
  alike: Alike,
): Promise<void> {
  const found = rows.flatMap(({ isDuplicate }, at) => (isDuplicate ? [] : (alike.get(at) ?? [])));
  if (found.length === 0) return;
  const own = await selectRows<{ reference: string }>(
    tx,
    `SELECT reference FROM import_rows WHERE import_id = $1 AND written IS NOT NULL AND reference = ANY ($2)`,
    [importId, found],
  );
  const brought = new Set(own.map(({ reference }) => reference));
  const reference = found.find((one) => !brought.has(one));
  if (reference) throw new DomainError('import-duplicated', { values: { reference } });
}
