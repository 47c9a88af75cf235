import type { RowFinding } from '@kakehashi/api/exchange';

/** Adds what is wrong in columns of which nothing is said yet: one reason is enough to look at a cell. */
export function addNew(errors: RowFinding[], further: readonly RowFinding[]): void {
  const told = errors.map(({ column }) => column);
  errors.push(...further.filter(({ column }) => column === null || !told.includes(column)));
}

/** Whether something is said of one of these columns. */
export function tells(errors: readonly RowFinding[], ...columns: readonly string[]): boolean {
  return errors.some(({ column }) => column !== null && columns.includes(column));
}
