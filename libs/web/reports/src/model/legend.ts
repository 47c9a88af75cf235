import type { Label } from '@kakehashi/shared/contracts';
import type { Figure } from './count-grid';

/** Where a figure says nothing because the system knows of no case either. */
const usual = 'no-record';

/** Why figures are missing, each reason once; null stands for the usual one, that nothing is recorded. */
export function missingReasons(figures: readonly Figure[]): Set<Label | null> {
  const missing = figures.filter(({ state }) => state === 'missing');
  return new Set(missing.map(({ reason, flags }) => (flags.includes(usual) ? null : reason)));
}
