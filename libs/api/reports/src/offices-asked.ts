import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';

/** The offices that a report is about; one that the reader may not count is refused rather than shown as empty. */
export function officesAsked(actor: Actor, office: OfficeCode | undefined): 'all' | readonly OfficeCode[] {
  if (!office) return reachOf(actor, 'report.read');
  const decision = can(actor, 'report.read', { office });
  if (!decision.allowed) throw new DomainError(decision.code);
  return [office];
}
