import type { ApprovalItem } from '../model/views';
import { batchOf } from './batch';

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

/** Why a case cannot be decided together with others; null where it can. Said by the server, or by its state. */
export function notTogether(item: Pick<ApprovalItem, 'type' | 'state' | 'allowedActions'>): string[] | null {
  const batch = batchOf(item);
  const decision = item.allowedActions.find(({ transition }) => transition === batch);
  if (!decision) return [];
  return decision.allowed ? null : decision.reasons.map(({ message }) => message);
}
