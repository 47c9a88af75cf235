import type { ApprovalItem } from '../model/views';

/** The case beside the list: the one in the address, else the row where the reader was. */
export function approvalPlace(
  items: readonly Pick<ApprovalItem, 'reference'>[],
  asked: string | null,
  before: number,
): number {
  const found = items.findIndex(({ reference }) => reference === asked);
  if (found >= 0) return found;
  return asked === null ? Math.max(0, Math.min(items.length - 1, before)) : -1;
}
