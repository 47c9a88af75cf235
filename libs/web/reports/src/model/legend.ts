import type { Label } from '@kakehashi/shared/contracts';
import type { Figure } from './count-grid';
import type { AxisEntry, CountTotal, Flag, Measure, YearlyCounts } from './yearly-counts';

/** Totals of one rule: those of all rows, of all columns, or of some by name; or the one of all. */
export interface RuledTotals {
  axis: CountTotal['axis'];
  /** Null where no total of this axis is of another rule. */
  names: Label[] | null;
}

/** A rule of totals with the measures that it is of, and the totals; none where it is of all of them. */
export interface RuleOfMeasures extends Flag {
  measures: Measure[];
  totals: RuledTotals[];
}

type Ruled = Pick<YearlyCounts, 'totalRules' | 'totals' | 'measures' | 'rows' | 'columns'>;

/** The rules of the totals, each with its measures where they are not of one rule, and its totals where a measure has several. */
export function rulesOf({ totalRules, totals: all, measures, rows, columns }: Ruled): RuleOfMeasures[] {
  // Beside a single column the totals of rows are not shown.
  const totals = all.filter(({ axis }) => axis !== 'row' || columns.length > 1);
  const rulesBy = (own: readonly CountTotal[]) => new Set(own.map(({ rule }) => rule)).size;
  const isMixed = measures.some(({ code }) => rulesBy(totals.filter(({ measure }) => measure === code)) > 1);
  return totalRules.map((rule) => {
    const own = totals.filter((total) => total.rule === rule.code);
    const ofMeasures = new Set(own.map(({ measure }) => measure));
    return {
      ...rule,
      measures: totalRules.length > 1 && measures.length > 1 ? measures.filter(({ code }) => ofMeasures.has(code)) : [],
      totals: isMixed
        ? axes.flatMap((axis) => ruledTotals(axis, rule.code, totals, { row: rows, column: columns }))
        : [],
    };
  });
}

const axes = ['row', 'column', 'grand'] as const;

function ruledTotals(
  axis: CountTotal['axis'],
  rule: string,
  totals: readonly CountTotal[],
  entries: Readonly<Record<'row' | 'column', readonly AxisEntry[]>>,
): RuledTotals[] {
  const there = totals.filter((total) => total.axis === axis);
  const own = new Set(there.flatMap((total) => (total.rule === rule ? total.key : [])));
  if (!there.some((total) => total.rule === rule)) return [];
  if (axis === 'grand' || there.every((total) => total.rule === rule)) return [{ axis, names: null }];
  return [{ axis, names: entries[axis].filter(({ key }) => own.has(key)).map(({ label }) => label) }];
}

/** Where a figure says nothing because the system knows of no case either. */
const usual = 'no-record';

/** Why figures are missing, each reason once; null stands for the usual one, that nothing is recorded. */
export function missingReasons(figures: readonly Figure[]): Set<Label | null> {
  const missing = figures.filter(({ state }) => state === 'missing');
  return new Set(missing.map(({ reason, flags }) => (flags.includes(usual) ? null : reason)));
}
