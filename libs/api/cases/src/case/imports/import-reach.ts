import type { OfficeCode } from '@kakehashi/shared/calendar';
import { reachOf, type Action, type Actor } from '@kakehashi/shared/access';

/** Whether somebody may do something with the cases of an office. */
export function isWithin(actor: Actor, action: Action): (office: OfficeCode) => boolean {
  const reach = reachOf(actor, action);
  return (office) => reach === 'all' || reach.includes(office);
}
