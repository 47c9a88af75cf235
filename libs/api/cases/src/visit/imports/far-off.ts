import { fiscalYearOf, isIsoDate } from '@kakehashi/shared/calendar';
import type { RowFinding } from '@kakehashi/api/exchange';
import { finding } from '../../case/imports/findings';

/** Visits are asked for at most so many fiscal years ahead; a later date is more likely a slip. */
const YEARS_AHEAD = 2;

/** Days of a visit that lie so far ahead that the year is doubtful. */
export function farOff(
  days: { readonly firstDate?: unknown; readonly lastDate?: unknown },
  today: string,
): RowFinding[] {
  const year = fiscalYearOf(today) + YEARS_AHEAD;
  const { firstDate, lastDate } = days;
  const late = Object.entries({ firstDate, lastDate }).find(([, day]) => isIsoDate(day) && fiscalYearOf(day) > year);
  return late ? [finding(late[0], 'date-unlikely', { value: String(late[1]), year })] : [];
}
