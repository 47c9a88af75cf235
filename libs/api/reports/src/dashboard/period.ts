import { localDate, type IsoDate } from '@kakehashi/shared/calendar';

/** Some whole calendar months. */
export interface Period {
  /** The first and the last month: `2026-11`. */
  readonly from: string;
  readonly to: string;
  /** The first day, and the day after the last. */
  readonly since: IsoDate;
  readonly until: IsoDate;
}

/** So many months up to one; up to the present one in Japan where none is named. */
export function periodOf(now: Date, months: number, to = localDate(now, 'Asia/Tokyo').slice(0, 7)): Period {
  const from = monthAfter(to, 1 - months);
  return { from, to, since: `${from}-01`, until: `${monthAfter(to, 1)}-01` };
}

/** The month so many months after another; before it when negative. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
