import { addDays, weekdayOf, type IsoDate } from '@kakehashi/shared/calendar';

/** That day, or the next one in a direction that is no Saturday or Sunday. */
export function workday(date: IsoDate, direction: 1 | -1): IsoDate {
  const weekday = weekdayOf(date);
  if (weekday === 6) return addDays(date, direction === 1 ? 2 : -1);
  return weekday === 0 ? addDays(date, direction === 1 ? 1 : -2) : date;
}
