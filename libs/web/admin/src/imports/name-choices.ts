import { eraOf, fiscalYearHeading } from '@kakehashi/shared/calendar';
import type { ImportView, Locale, UnknownName } from '@kakehashi/shared/contracts';

/** What a name can be said to mean. */
export interface NameChoice {
  readonly value: string;
  readonly label: string;
}

/** Choices that belong together; those without a heading stand first. */
export interface NameChoices {
  readonly heading: string | null;
  readonly choices: readonly NameChoice[];
}

/** A name of the file, and what was said of it. */
export interface AskedName {
  readonly column: string;
  readonly value: string;
  /** In how many rows it stands; null where it is read already. */
  readonly rows: number | null;
  readonly meaning: string;
}

/** No figures are of an earlier year. */
const FIRST_YEAR = 1945;

/** Names that mean nothing here, and behind them those of which it was said what they mean. */
export function askedNames(unknown: readonly UnknownName[], layout: ImportView['layout']): AskedName[] {
  return [
    ...unknown.map((name) => ({ ...name, meaning: '' })),
    ...(layout?.meanings ?? []).map((name) => ({ ...name, rows: null })),
  ];
}

/** The fiscal years up to a last one; what a number may stand for comes first. */
export function yearChoices(printed: string, lastYear: number, locale: Locale): NameChoice[] {
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, at) => lastYear - at);
  const number = numberOf(printed);
  const isLikely = (year: number) => year % 100 === number || eraYears(year).includes(number ?? -1);
  const sorted = [...years.filter(isLikely), ...years.filter((year) => !isLikely(year))];
  return sorted.map((year) => ({ value: String(year), label: fiscalYearHeading(year, locale) }));
}

/** Whether a name is a number, which is more likely a year than a place. */
export function isNumber(printed: string): boolean {
  return numberOf(printed) !== null;
}

function numberOf(printed: string): number | null {
  const plain = printed.normalize('NFKC').replace(/[^\d]/gu, '');
  return plain === '' || /\p{L}/u.test(printed) ? null : Number(plain) % 100;
}

function eraYears(year: number): number[] {
  return [`${year}-04-01`, `${year}-09-30`].flatMap((date) => eraOf(date)?.year ?? []);
}
