import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { Action, Actor } from '@kakehashi/shared/access';
import { isWithin } from '../../case/imports/import-reach';
import type { ImportableState } from './new-visit';

/** The step by which a case comes to such an end when it is worked on here. */
const endings = {
  inquiry: null,
  closed: 'visit.close',
  declined: 'visit.decline',
  withdrawn: 'visit.withdraw',
  cancelled: 'visit.cancel',
} as const satisfies Record<ImportableState, Action | null>;

/** Whether somebody may bring in a visit: who logs it, and may take the step that leads to its state. */
export function mayBring(actor: Actor): (office: OfficeCode, state: ImportableState) => boolean {
  const mayLog = isWithin(actor, 'visit.create');
  const states = Object.entries(endings).map(
    ([state, step]) => [state, step ? isWithin(actor, step) : mayLog] as const,
  );
  const mayEnd = Object.fromEntries(states);
  return (office, state) => mayLog(office) && (mayEnd[state]?.(office) ?? false);
}
