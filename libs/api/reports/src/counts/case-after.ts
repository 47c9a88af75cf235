import type { CountedCase } from './count-queries';

/** Where a page of evidence ends: a case stands once a year, and in several where one of them was published. */
export type CaseAfter = Pick<CountedCase, 'id' | 'fiscalYear'>;

/** What a cursor between pages of evidence looks like: the last case and its fiscal year. */
export const caseCursor = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{4}$/;

/** The cursor behind the last case of a page; null where there is none. */
export function cursorAfter(last: CaseAfter | undefined): string | null {
  return last ? `${last.id}_${last.fiscalYear}` : null;
}

/** The case that a cursor stands behind. */
export function caseAfter(cursor: string | undefined): CaseAfter | null {
  const [id, year] = cursor?.split('_') ?? [];
  return id && year ? { id, fiscalYear: Number(year) } : null;
}
