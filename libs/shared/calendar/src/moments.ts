import { addDays, type IsoDate } from './dates';
import { instantOf, localTime, type IsoInstant } from './zones';

const zone = 'Asia/Tokyo';

/** The last instant of a day in Japan, to the millisecond: whatever is said of it names that day and not the next. */
export function endOfDayInJapan(day: IsoDate): Date {
  return new Date(Date.parse(instantOf(`${addDays(day, 1)}T00:00`, zone)) - 1);
}

/**
 * An instant as it is written for a reader, in Japan's time: `2026-11-28 18:30:05.123（日本時間）`, or the end of a day. It is
 * exact, so that whoever asks for it again gets the same.
 */
export function momentInJapan(instant: IsoInstant | Date, locale: 'ja' | 'en'): string {
  const at = new Date(instant);
  const local = localTime(at, zone);
  const day = local.slice(0, 10);
  if (at.getTime() === endOfDayInJapan(day).getTime())
    return locale === 'ja' ? `${day}の終わり（日本時間）` : `the end of ${day} (Japan time)`;
  const seconds = at.toISOString().slice(16, 23).replace('.000', '');
  const time = `${local.replace('T', ' ')}${seconds}`;
  return locale === 'ja' ? `${time}（日本時間）` : `${time} (Japan time)`;
}
