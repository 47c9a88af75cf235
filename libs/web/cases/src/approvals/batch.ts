import type { ApprovalItem } from '../model/views';
import { caseScreens } from '../types/case-screens';

/** The step that a yes alone takes for a case that waits; null where it asks for more, such as score and budget. */
export function batchOf({ type, state }: Pick<ApprovalItem, 'type' | 'state'>): string | null {
  const { batch } = caseScreens[type];
  return batch?.state === state ? batch.transition : null;
}
