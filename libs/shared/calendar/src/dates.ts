/** A date without a time: `2026-11-21`. Never an instant. */
export type IsoDate = string;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMilliseconds = 86_400_000;

/** Whether a text is a date that exists in the calendar (so not 2015-02-29). */
export function isIsoDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && dayOf(value) !== null;
}

/** The date of a year, month (1–12) and day, or null where the calendar has none. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  return timeOf(year, month, day)?.toISOString().slice(0, 10) ?? null;
}

function timeOf(year: number, month: number, day: number): Date | null {
  if (year < 1000 || year > 9999) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at : null;
}

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(dayNumber(date) * dayInMilliseconds + days * dayInMilliseconds).toISOString().slice(0, 10);
}

/** The calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(dayNumber(date) * dayInMilliseconds).getUTCDay();
}

function dayNumber(date: IsoDate): number {
  const day = dayOf(date);
  if (day === null) throw new RangeError(`Not a date: ${String(date)}`);
  return day;
}

/** Days since 1970-01-01, or null where the text is no date; a match asks for thousands of them. */
function dayOf(text: string): number | null {
  const parts = isoDate.exec(text);
  const at = parts && timeOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return at ? at.getTime() / dayInMilliseconds : null;
}
