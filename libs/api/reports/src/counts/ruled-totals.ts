import type { Label } from '@kakehashi/shared/contracts';
import { totalRuleLabels, totalRules, type TotalRule } from './total-rules';

/** So many totals of a rule are named; more are only counted. */
const NAMED = 3;

/** A total, and the rule by which it was computed. */
interface RuledTotal {
  readonly axis: 'row' | 'column' | 'grand';
  readonly key: string | null;
  readonly measure: string;
  readonly rule: TotalRule;
}

interface Named {
  readonly label: Label;
}

/** What the totals of a report stand beside, by name. */
interface Report {
  readonly measures: readonly (Named & { readonly code: string })[];
  readonly rows: readonly (Named & { readonly key: string })[];
  readonly columns: readonly (Named & { readonly key: string })[];
}

/** How totals were computed; `of` names them where not all are of this rule. */
export interface RuleOfTotals {
  readonly code: TotalRule;
  readonly label: Label;
  readonly of: Label | null;
}

const whole = {
  row: { ja: '各行の計', en: 'totals of the rows' },
  column: { ja: '各列の計', en: 'totals of the columns' },
  grand: { ja: '全体の計', en: 'the total of all' },
} as const;

/** The rules by which totals were computed: of which measures, and where a measure has several rules, of which totals. */
export function rulesOfTotals(all: readonly RuledTotal[], report: Report): RuleOfTotals[] {
  const rules = totalRules.filter((code) => all.some(({ rule }) => rule === code));
  // Beside a single column the totals of rows are not shown.
  const totals = all.filter(({ axis }) => axis !== 'row' || report.columns.length > 1);
  const isMixed = report.measures.some(({ code }) => {
    const [first, ...others] = totals.filter(({ measure }) => measure === code);
    return others.some(({ rule }) => rule !== first?.rule);
  });
  return rules.map((code) => {
    const own = totals.filter(({ rule }) => rule === code);
    const measures = report.measures.filter((measure) => own.some((total) => total.measure === measure.code));
    const parts = [
      rules.length > 1 && report.measures.length > 1
        ? joined(
            measures.map(({ label }) => label),
            '・',
            ', ',
          )
        : null,
      isMixed
        ? joined(
            axes.flatMap((axis) => ofAxis(axis, code, totals, report)),
            '、',
            '; ',
          )
        : null,
    ].filter((part) => part !== null);
    return { code, label: totalRuleLabels[code], of: parts.length > 0 ? joined(parts, '：', ': ') : null };
  });
}

const axes = ['row', 'column', 'grand'] as const;

function ofAxis(axis: RuledTotal['axis'], code: TotalRule, totals: readonly RuledTotal[], report: Report): Label[] {
  const there = totals.filter((total) => total.axis === axis);
  const own = there.filter(({ rule }) => rule === code);
  if (own.length === 0) return [];
  if (axis === 'grand' || own.length === there.length) return [whole[axis]];
  const keys = new Set(own.map(({ key }) => key));
  const names = report[axis === 'row' ? 'rows' : 'columns'].filter(({ key }) => keys.has(key));
  const { ja, en } = joined(
    names.slice(0, NAMED).map(({ label }) => label),
    '、',
    ', ',
  );
  const more = names.length - NAMED;
  if (more <= 0) return [{ ja: `${ja}の計`, en: `totals of ${en}` }];
  return [{ ja: `${ja}ほか${String(more)}件の計`, en: `totals of ${en} and ${String(more)} more` }];
}

function joined(labels: readonly Label[], ja: string, en: string): Label {
  return { ja: labels.map((label) => label.ja).join(ja), en: labels.map((label) => label.en).join(en) };
}
