import { addDays, isWorkingDay, type ClosedDays, type IsoDate } from '@kakehashi/shared/calendar';

/** Counts the working days from a date to another, both included; 0 when the second is earlier. */
export type WorkingDayCounter = (from: IsoDate, to: IsoDate) => number;

/** A counter for dates within a span, which looks at each day of it once however many waits are counted. */
export function workingDayCounter(first: IsoDate, last: IsoDate, isClosed: ClosedDays): WorkingDayCounter {
  const until = new Map<IsoDate, number>();
  let count = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (isWorkingDay(date, isClosed)) count++;
    until.set(date, count);
  }
  // Before the span nothing was counted, after it everything.
  const upTo = (date: IsoDate) => (date < first ? 0 : (until.get(date) ?? count));
  return (from, to) => (to < from ? 0 : upTo(to) - upTo(addDays(from, -1)));
}
