import { DomainError } from '@kakehashi/api/platform';
import type { EntityManager } from 'typeorm';
import type { ImportKind, WrittenRow } from './import-kind';
import type { ImportStore } from './import-store';

const BATCH = 1_000;
/** So many records are named; the rest is only counted. */
const NAMED = 20;

/** Why an import cannot be taken back: somebody went on with what it brought, and with which records; null where not. */
export async function hindranceOf(
  db: EntityManager,
  store: ImportStore,
  kind: ImportKind,
  importId: string,
  before: (rows: readonly WrittenRow[]) => Promise<void> = () => Promise.resolve(),
): Promise<DomainError | null> {
  const touched: string[] = [];
  for (let after = 0; ;) {
    const rows = await store.written(db, importId, after, BATCH);
    await before(rows);
    touched.push(...(await kind.touched(db, rows)));
    const last = rows.at(-1);
    if (!last || touched.length > NAMED) break;
    after = last.number;
  }
  if (touched.length === 0) return null;
  const references = touched.slice(0, NAMED);
  return new DomainError('import-touched', {
    ...(kind.touchedText && { detail: kind.touchedText }),
    values: { references: references.join(', ') + (touched.length > NAMED ? ' …' : '') },
    extensions: { references },
  });
}

/** Refuses to take an import back where somebody went on with what it brought, and lets nobody do so meanwhile. */
export async function assertUntouched(
  tx: EntityManager,
  store: ImportStore,
  kind: ImportKind,
  importId: string,
): Promise<void> {
  const hindrance = await hindranceOf(tx, store, kind, importId, (rows) => kind.hold(tx, rows));
  if (hindrance) throw hindrance;
}
