import { weekdayOf, type IsoDate } from '@kakehashi/shared/calendar';
import type { Locale } from '@kakehashi/shared/contracts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** A date as letters write it. */
export function longDate(date: IsoDate, locale: Locale): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return locale === 'ja' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** A date with its weekday, in both languages. */
export function dayInBoth(date: IsoDate): string {
  const weekday = weekdayOf(date);
  return `${longDate(date, 'ja')}（${weekdays.ja[weekday] ?? ''}） ${weekdays.en[weekday] ?? ''}, ${longDate(date, 'en')}`;
}
