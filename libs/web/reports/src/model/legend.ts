import type { Label } from '@kakehashi/shared/contracts';
import type { Figure } from './count-grid';
import type { Flag, Measure, YearlyCounts } from './yearly-counts';

/** A rule of totals with the measures that it is of; none where it is of all of them. */
export interface RuleOfMeasures extends Flag {
  measures: Measure[];
}

/** The rules of the totals, each with its measures where they are not of one rule. */
export function rulesOf({
  totalRules,
  totals,
  measures,
}: Pick<YearlyCounts, 'totalRules' | 'totals' | 'measures'>): RuleOfMeasures[] {
  return totalRules.map((rule) => {
    const own = new Set(totals.flatMap((total) => (total.rule === rule.code ? total.measure : [])));
    return {
      ...rule,
      measures: totalRules.length > 1 && measures.length > 1 ? measures.filter(({ code }) => own.has(code)) : [],
    };
  });
}

/** Where a figure says nothing because the system knows of no case either. */
const usual = 'no-record';

/** Why figures are missing, each reason once; null stands for the usual one, that nothing is recorded. */
export function missingReasons(figures: readonly Figure[]): Set<Label | null> {
  const missing = figures.filter(({ state }) => state === 'missing');
  return new Set(missing.map(({ reason, flags }) => (flags.includes(usual) ? null : reason)));
}
