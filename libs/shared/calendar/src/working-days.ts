import { addDays, weekdayOf, type IsoDate } from './dates';

/** Answers whether an office is closed on a date: the public holidays of its calendar and of Japan. */
export type ClosedDays = (date: IsoDate) => boolean;

/** Whether a date is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  return weekdayOf(date) % 6 === 0;
}

/** Whether a date falls into the Japanese year-end closure, 29 December to 3 January. */
export function isYearEndClosure(date: IsoDate): boolean {
  const day = date.slice(5);
  return day >= '12-29' || day <= '01-03';
}

/** Whether an office works on a date: no weekend, no year-end closure, none of its holidays. */
export function isWorkingDay(date: IsoDate, isClosed: ClosedDays): boolean {
  return !isWeekend(date) && !isYearEndClosure(date) && !isClosed(date);
}

/** The date so many working days after a date (before it when negative); the date itself does not count. */
export function addWorkingDays(date: IsoDate, days: number, isClosed: ClosedDays): IsoDate {
  const step = Math.sign(days);
  let current = date;
  let closedInARow = 0;
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, step);
    const works = isWorkingDay(current, isClosed);
    closedInARow = works ? 0 : closedInARow + 1;
    if (closedInARow > 366) throw new RangeError('A calendar without a single working day in a year');
    if (works) left -= 1;
  }
  return current;
}

/** How many days an office works from a date to another, both included; 0 when `to` is earlier. */
export function countWorkingDays(from: IsoDate, to: IsoDate, isClosed: ClosedDays): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkingDay(date, isClosed)) count++;
  return count;
}
