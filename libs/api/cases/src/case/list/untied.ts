import { lastSeq } from '../case-record';
import type { Duty } from './duties';

/** The condition that a person neither owns `cases c`, nor created it where that matters; `me` is its parameter. */
export function unowned(who: Duty['who'], me: string): string {
  if (who === 'owner') return `c.owner_id = ${me}`;
  return [`c.owner_id IS DISTINCT FROM ${me}`, ...(who === 'independent' ? [`c.created_by <> ${me}`] : [])].join(
    ' AND ',
  );
}

/** The same, and that no other hand in it would keep them from the decision; asks the history of each case. */
export function untied(who: Duty['who'], me: string): string {
  if (who === 'owner') return unowned(who, me);
  const hands = `SELECT FROM case_hands(c.id, ${lastSeq}) h WHERE h.person = ${me}`;
  return `${unowned(who, me)} AND NOT EXISTS (${who === 'independent' ? hands : `${hands} AND h.hand = 'editor'`})`;
}
