import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { LeadTime } from './stages';
import type { WorkingDayCounter } from './working-day-counter';

/** The days of one application, by the clock of its office. */
export interface ApplicationDays {
  readonly receivedOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  readonly approvedOn: IsoDate | null;
  readonly departedOn: IsoDate | null;
  /** When it was turned back; `until` is the day on which it came in again. */
  readonly returned: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[];
}

/** The middle of several waits, and what nine of ten stay within. */
export interface Spread {
  readonly n: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** How many working days a wait took, counted as deadlines are: without its first day; null while it is not over. */
export function daysWaited(wait: LeadTime, days: ApplicationDays, count: WorkingDayCounter): number | null {
  if (wait === 'departure') {
    const { approvedOn, departedOn } = days;
    return approvedOn && departedOn ? count(addDays(approvedOn, 1), departedOn) : null;
  }
  const { receivedOn, decidedOn, returned } = days;
  if (!decidedOn) return null;
  const first = addDays(receivedOn, 1);
  // One return ends before the next begins, so their days are taken off one by one.
  const stoodStill = returned.reduce((sum, { from, until }) => {
    const last = until && until <= decidedOn ? addDays(until, -1) : decidedOn;
    return sum + count(from > first ? from : first, last);
  }, 0);
  return count(first, decidedOn) - stoodStill;
}

/** Median and 90th percentile, interpolated as spreadsheets do, to one decimal. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { n: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) return null;
  return Math.round((low + (high - low) * (at - Math.floor(at))) * 10) / 10;
}
