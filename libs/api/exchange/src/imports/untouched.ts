import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { ImportKind } from './import-kind';
import type { ImportStore } from './import-store';

const BATCH = 1_000;
/** So many records are named; the rest is only counted. */
const NAMED = 20;

/** Refuses to take an import back where somebody went on with what it brought, and names those records. */
export async function assertUntouched(
  db: EntityManager,
  store: ImportStore,
  kind: ImportKind,
  importId: string,
): Promise<void> {
  const touched: string[] = [];
  for (let after = 0; ;) {
    const rows = await store.written(db, importId, after, BATCH);
    touched.push(...(await kind.touched(db, rows)));
    const last = rows.at(-1);
    if (!last || touched.length > NAMED) break;
    after = last.number;
  }
  if (touched.length === 0) return;
  const references = touched.slice(0, NAMED);
  throw new DomainError('import-touched', {
    values: { references: references.join(', ') + (touched.length > NAMED ? ' …' : '') },
    extensions: { references },
  });
}
