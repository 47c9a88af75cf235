import type { Label } from '@kakehashi/shared/contracts';
import { UNANSWERED } from './filter-series';
import { HIDDEN_SMALL } from './hidden-small';
import { placeOf } from './model';
import type { ChangeView, CountCellView, CountTotalView, ShareView, YearlyCounts } from './views.dto';

/** What figures can be compared with. */
export const comparisons = ['previousYear'] as const;

/** What figures can be compared with. */
export type Comparison = (typeof comparisons)[number];

/** Of what a figure can be given as a share. */
export const shareBases = ['row', 'column', 'total'] as const;

/** Of what a figure can be given as a share. */
export type ShareBase = (typeof shareBases)[number];

/** What is worked out of the figures of a report. */
export interface Derivation {
  readonly compare: Comparison | null;
  readonly share: ShareBase | null;
}

const reasons = {
  'no-figure': { ja: '値がない', en: 'There is no figure' },
  'no-previous-year': { ja: '前年度の値がない', en: 'There is no figure of the year before' },
  'part-only': { ja: '一部だけの値なので比べられない', en: 'Known in part only, so that it cannot be compared' },
  'previous-zero': { ja: '前年度が0なので比率がない', en: 'The year before is 0, so that there is no ratio' },
  'no-total': { ja: '計がない、または0である', en: 'There is no total, or it is 0' },
} as const satisfies Record<string, Label>;

type Reason = keyof typeof reasons;
type Report = Omit<YearlyCounts, 'derivedLegend'>;
type Figure = Pick<CountCellView, 'value' | 'flags'>;

/**
 * The report with what is worked out of its figures: screen, CSV and Excel show the same. `earlier` are those of the
 * same question from the year before it on, with which its first year is compared.
 */
export function withDerived(
  report: Report,
  { compare, share }: Derivation,
  years: 'rows' | 'columns' | null,
  earlier: readonly CountCellView[] = [],
): YearlyCounts {
  if (!compare && !share) return { ...report, derivedLegend: [] };
  const places = new Map(
    [...earlier, ...report.cells].map((cell) => [placeOf(cell.row, cell.column, cell.measure), cell]),
  );
  const totals = new Map(report.totals.map((total) => [placeOf(total.axis, total.key ?? '', total.measure), total]));
  const before = ({ row, column, measure }: CountCellView) => {
    const [year, other] = years === 'rows' ? [row, column] : [column, row];
    const earlier = yearBefore(year);
    return places.get(years === 'rows' ? placeOf(earlier, other, measure) : placeOf(other, earlier, measure));
  };
  const cells = report.cells.map((cell) => ({
    ...cell,
    ...(compare && { change: changeOf(cell, before(cell)) }),
    ...(share && { share: shareOf(cell, totalFor(cell, share, totals, report.columns.length > 1)) }),
  }));
  const found = new Set(cells.flatMap(({ change, share: part }) => [change?.reason, part?.reason]));
  const legend = Object.entries(reasons).filter(([code]) => found.has(code));
  return { ...report, cells, derivedLegend: legend.map(([code, label]) => ({ code, label })) };
}

function yearBefore(key: string): string {
  return /^\d{4}$/.test(key) ? String(Number(key) - 1) : '';
}

/** The difference to the year before; what is known in part only is not compared. */
function changeOf(cell: Figure, before: Figure | undefined): ChangeView {
  const none = (reason: Reason) => ({ difference: null, percent: null, reason });
  if (cell.value === null) return none('no-figure');
  if (!before || before.value === null) return none('no-previous-year');
  if (isPart(cell) || isPart(before)) return none('part-only');
  const difference = cell.value - before.value;
  if (before.value === 0) return { difference, percent: null, reason: 'previous-zero' };
  return { difference, percent: percentOf(difference, before.value), reason: null };
}

function shareOf(cell: Figure, total: CountTotalView | undefined): ShareView {
  if (cell.value === null) return { percent: null, reason: 'no-figure' };
  if (!total?.computed || total.rule === 'once') return { percent: null, reason: 'no-total' };
  if (isPart(cell) || isPart(total)) return { percent: null, reason: 'part-only' };
  return { percent: percentOf(cell.value, total.computed), reason: null };
}

function totalFor(
  { row, column, measure }: CountCellView,
  share: ShareBase,
  totals: ReadonlyMap<string, CountTotalView>,
  severalColumns: boolean,
): CountTotalView | undefined {
  if (share === 'row') return totals.get(placeOf('row', row, measure));
  // With one column, its total is the total of all.
  const ofColumn = share === 'column' && severalColumns;
  return ofColumn ? totals.get(placeOf('column', column, measure)) : totals.get(placeOf('grand', '', measure));
}

function isPart({ flags }: Pick<Figure, 'flags'>): boolean {
  return ['incomplete', HIDDEN_SMALL, UNANSWERED].some((flag) => flags.includes(flag));
}

/** A ratio in per cent, to one decimal. */
function percentOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}
