import { fiscalYearOf } from '@kakehashi/shared/calendar';

/** Whether a mission begins in the fiscal year that it is for; true while either is not known. It may end later. */
export function beginsInYear(periodFrom: unknown, targetFiscalYear: unknown): boolean {
  if (typeof periodFrom !== 'string' || typeof targetFiscalYear !== 'number') return true;
  return fiscalYearOf(periodFrom) === targetFiscalYear;
}
