import type { Locale } from '@kakehashi/shared/contracts';
import { addDays, dateOf, isIsoDate, type IsoDate } from './dates';

/** One Japanese era. */
export interface Era {
  readonly code: 'R' | 'H' | 'S';
  readonly ja: string;
  readonly en: string;
  /** Its first day. */
  readonly from: IsoDate;
}

/** The eras the product knows, the newest first. */
export const eras: readonly Era[] = [
  { code: 'R', ja: '令和', en: 'Reiwa', from: '2019-05-01' },
  { code: 'H', ja: '平成', en: 'Heisei', from: '1989-01-08' },
  { code: 'S', ja: '昭和', en: 'Showa', from: '1926-12-25' },
];

/** The era of a date and the year within it, or null before 昭和. */
export function eraOf(date: IsoDate): { era: Era; year: number } | null {
  const era = eras.find(({ from }) => from <= date);
  return era ? { era, year: Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 } : null;
}

/** A date in the words of its era: `令和8年11月21日`; null before 昭和. */
export function eraDate(date: IsoDate): string | null {
  const found = eraOf(date);
  if (!found) return null;
  const [, month, day] = date.split('-').map(Number);
  return `${found.era.ja}${eraYear(found.year)}年${month}月${day}日`;
}

/** A date as the product shows it: `2026-11-21 (令和8年11月21日)`, in English `2026-11-21 (Reiwa 8)`. */
export function formatDate(date: IsoDate, locale: Locale): string {
  if (!isIsoDate(date)) return date;
  const found = eraOf(date);
  if (!found) return date;
  return locale === 'ja' ? `${date} (${eraDate(date)})` : `${date} (${found.era.en} ${found.year})`;
}

/** The year of an era in Japanese: the first one is 元. */
export function eraYear(year: number): string {
  return year === 1 ? '元' : String(year);
}

const eraNames: Readonly<Record<string, Era['code']>> = {
  令和: 'R',
  令: 'R',
  r: 'R',
  平成: 'H',
  平: 'H',
  h: 'H',
  昭和: 'S',
  昭: 'S',
  s: 'S',
};
const westernInput = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const compactInput = /^(\d{4})(\d{2})(\d{2})$/;
const eraInput = /^(令和|平成|昭和|令|平|昭|[rhs])(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Reads a date as people type it (2026/11/21, R8.11.21, 令和8年11月21日, full width too), or null. */
export function parseDateInput(text: string): IsoDate | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−ー]/g, '-')
    .replace(/[\s()]/g, '')
    .replace('。', '.')
    .toLowerCase();
  const western = westernInput.exec(plain) ?? compactInput.exec(plain);
  if (western) return dateOf(Number(western[1]), Number(western[2]), Number(western[3]));
  const spoken = eraInput.exec(plain);
  return spoken ? eraInputDate(spoken) : null;
}

/** Reads a month as people type it (2026-05, 2026年5月, R8.5, 令和8年5月, full width too) as `2026-05`, or null. */
export function parseMonthInput(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const day = /^\d{6}$/.test(plain) ? '01' : plain.endsWith('月') ? '1日' : '-1';
  return parseDateInput(plain + day)?.slice(0, 7) ?? null;
}

/** A month in both calendars: `2026年5月（令和8年）`, in English `May 2026 (Reiwa 8)`. */
export function formatMonth(month: string, locale: Locale): string {
  const first = `${month}-01`;
  const found = isIsoDate(first) ? eraOf(first) : null;
  if (!found) return month;
  const name = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(first));
  return locale === 'ja'
    ? `${name}（${found.era.ja}${eraYear(found.year)}年）`
    : `${name} (${found.era.en} ${found.year})`;
}

function eraInputDate([, name = '', year, month, day]: RegExpExecArray): IsoDate | null {
  const index = eras.findIndex(({ code }) => code === eraNames[name]);
  const era = eras[index];
  if (!era) return null;
  const western = Number(era.from.slice(0, 4)) + (year === '元' ? 1 : Number(year)) - 1;
  const date = dateOf(western, Number(month), Number(day));
  const next = eras[index - 1];
  // A date outside its era is a slip of the pen (平成32年): asking again is safer than guessing the year.
  const inside = date !== null && date >= era.from && (!next || date <= addDays(next.from, -1));
  return inside ? date : null;
}
