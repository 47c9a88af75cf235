import { addWorkingDays, addDays, localTime, type ClosedDays, type IsoDate } from '@kakehashi/shared/calendar';
import { monthAfter } from '../period';

/** From this hour on at the office, when people come in. */
const hour = '07:00';

/** The first day of a month on which an office works. */
export function firstWorkingDay(month: string, isClosed: ClosedDays): IsoDate {
  return addWorkingDays(addDays(`${month}-01`, -1), 1, isClosed);
}

/**
 * The month that a person is owed a summary of: the one before, from the morning of the office's first working day on.
 * Who asked for it later than that waits for the next one; null where none is owed.
 */
export function monthOwed(now: Date, since: Date, zone: string, isClosed: ClosedDays): string | null {
  const local = localTime(now, zone);
  const due = `${firstWorkingDay(local.slice(0, 7), isClosed)}T${hour}`;
  return local >= due && localTime(since, zone) < due ? monthAfter(local.slice(0, 7), -1) : null;
}
