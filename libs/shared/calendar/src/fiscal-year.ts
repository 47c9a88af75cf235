import type { Locale } from '@kakehashi/shared/contracts';
import type { IsoDate } from './dates';
import { eraOf, eraYear } from './eras';
import { localDate, type IsoInstant } from './zones';

/** The fiscal year (1 April to 31 March) of a date, named by the year it starts in. */
export function fiscalYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) < '04-01' ? year - 1 : year;
}

/** The fiscal year in which an instant falls by the clock of a zone; Japan's where none is given. */
export function fiscalYearOfInstant(instant: IsoInstant | Date, zone = 'Asia/Tokyo'): number {
  return fiscalYearOf(localDate(instant, zone));
}

/** The first and the last day of a fiscal year. */
export function fiscalYearSpan(year: number): { from: IsoDate; to: IsoDate } {
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

/** The name of a fiscal year: `2008年度（平成20）` or `FY2008`. */
export function fiscalYearLabel(year: number, locale: Locale): string {
  if (locale === 'en') return `FY${year}`;
  return fiscalYearHeading(year, locale);
}

/** The name of a fiscal year with its years of the era: `2008年度（平成20）` or `FY2008 (Heisei 20)`. */
export function fiscalYearHeading(year: number, locale: Locale): string {
  // A year is named by the era of its first day; one that changes era in its first half carries both names.
  const names = [`${year}-04-01`, `${year}-09-30`].map(eraOf).filter((found) => found !== null);
  const said = names.map(({ era, year: inEra }) =>
    locale === 'ja' ? `${era.ja}${eraYear(inEra)}` : `${era.en} ${inEra}`,
  );
  const words = [...new Set(said)];
  if (locale === 'en') return words.length > 0 ? `FY${year} (${words.join('/')})` : `FY${year}`;
  return words.length > 0 ? `${year}年度（${words.join('・')}）` : `${year}年度`;
}
