import { endOfDayInJapan, localDate, type IsoDate } from '@kakehashi/shared/calendar';

const zone = 'Asia/Tokyo';

/** Today in Japan: the last day of which a report can be asked for. */
export function lastDay(now: Date): IsoDate {
  return localDate(now, zone);
}

/** Whether a whole day is asked for, and no moment of one. */
export function isDay(asOf: string): boolean {
  return asOf.length === 10 && !Number.isNaN(Date.parse(asOf));
}

/** The day in Japan of what a report is asked as of, be it that day or an instant. */
export function dayOf(asOf: string | null): IsoDate | null {
  if (asOf === null) return null;
  return asOf.length === 10 ? (asOf as IsoDate) : localDate(new Date(asOf), zone);
}

/** Whether a day was asked for that had not ended: its instant has to be kept to see the same again. */
export function isPartOfDay(asked: string | null, taken: string): boolean {
  return asked?.length === 10 && new Date(taken) < endOfDayInJapan(asked);
}
