import { fixedCalendars, seededCalendars } from './holiday-seeds';

/**
 * What is loaded of a country's holidays. `full`: all that its calendar knows. `fixed_only`: the days of a fixed date;
 * those that move with the moon are missing. `partial`: only holidays of the whole country, of which some are missing.
 * `none`: nothing; only what people added is there.
 */
export const holidayCoverages = ['full', 'fixed_only', 'partial', 'none'] as const;

/** What is loaded of a country's holidays. */
export type HolidayCoverage = (typeof holidayCoverages)[number];

/** The library knows few of the holidays that the states of these countries keep. */
const thin: readonly string[] = ['IN'];

/** What is loaded of the holidays of a country. */
export function coverageOf(calendar: string): HolidayCoverage {
  if (fixedCalendars.some((code) => code === calendar)) return 'fixed_only';
  if (thin.includes(calendar)) return 'partial';
  return seededCalendars.includes(calendar) ? 'full' : 'none';
}
