import { headcountCategories, type HeadcountCategory } from '@kakehashi/shared/case-types';
import type { HeadcountInput, HeadcountView } from './dto/visit-details.dto';

/** People by category, every category given. */
export type FullHeadcount = Readonly<Record<HeadcountCategory, number>>;

const categories = headcountCategories.map(({ value }) => value);

/** A headcount in which a category that was left out has nobody. */
export function fullHeadcount(input: HeadcountInput | undefined): FullHeadcount {
  return Object.fromEntries(categories.map((category) => [category, input?.[category] ?? 0])) as FullHeadcount;
}

/** The counts in the order of the columns. */
export function countsOf(headcount: FullHeadcount): number[] {
  return categories.map((category) => headcount[category]);
}

/** The columns of a planned or actual headcount, in the same order. */
export function countColumns(prefix: 'planned' | 'actual'): string[] {
  return categories.map((category) => `${prefix}_${category}`);
}

/** All people of a headcount. */
export function totalOf(headcount: FullHeadcount): number {
  return categories.reduce((total, category) => total + headcount[category], 0);
}

/** A headcount with its total; null where one was never taken. */
export function headcountView(counts: readonly (number | null)[]): HeadcountView | null {
  if (counts.some((count) => count === null)) return null;
  const headcount = Object.fromEntries(categories.map((category, at) => [category, counts[at] ?? 0])) as FullHeadcount;
  return { ...headcount, total: totalOf(headcount) };
}
