import { fiscalYearOf, fiscalYearSpan, type IsoDate } from '@kakehashi/shared/calendar';

/** Whether a mission begins in the fiscal year that it is for; true while either is not known. It may end later. */
export function beginsInYear(periodFrom: unknown, targetFiscalYear: unknown): boolean {
  if (typeof periodFrom !== 'string' || typeof targetFiscalYear !== 'number') return true;
  return fiscalYearOf(periodFrom) === targetFiscalYear;
}

/** The earliest day that an endorsement can bear: a year before the fiscal year in which its window opens. */
export function endorsableFrom(targetFiscalYear: number): IsoDate {
  // Applications for a fiscal year are called for in the year before it.
  return fiscalYearSpan(targetFiscalYear - 2).from;
}
