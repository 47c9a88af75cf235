import type { PublishedYears } from './known-by-year';

/** A publication that stands, as reports know it. */
export interface StandingPublication {
  readonly id: string;
  readonly fiscalYear: number;
  readonly revision: number;
  readonly asOf: string;
  readonly hash: string;
}

/** The publications of a span of years. */
export function publicationsWithin<T extends Pick<StandingPublication, 'fiscalYear'>>(
  all: readonly T[],
  { from, to }: { readonly from: number; readonly to: number },
): T[] {
  return all.filter(({ fiscalYear }) => from <= fiscalYear && fiscalYear <= to);
}

/** What is read in place of the counts of today; undefined where nothing of the span was published. */
export function publishedYears(
  all: readonly Pick<StandingPublication, 'id' | 'fiscalYear' | 'asOf'>[],
  span: { readonly from: number; readonly to: number },
): PublishedYears | undefined {
  const there = publicationsWithin(all, span);
  if (there.length === 0) return undefined;
  const byYear = new Map(there.map(({ fiscalYear, asOf }) => [fiscalYear, asOf]));
  const instants = Array.from({ length: span.to - span.from + 1 }, (_, at) => byYear.get(span.from + at) ?? null);
  return { ids: there.map(({ id }) => id), instants };
}
