import { DomainError } from '@kakehashi/api/platform';
import type { RowInput } from '@kakehashi/api/exchange';

/** The references of the cases that a row looks like, by its place among the rows. */
export type Alike = ReadonlyMap<number, readonly string[]>;

/** Stops an import where somebody has logged a case like one of its rows after the file was looked through. */
export function assertNoneLoggedSince(rows: readonly RowInput[], alike: Alike): void {
  const [reference] = rows.flatMap(({ isDuplicate }, at) => (isDuplicate ? [] : (alike.get(at) ?? [])));
  if (reference) throw new DomainError('import-duplicated', { values: { reference } });
}
