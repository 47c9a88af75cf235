import type { Label } from '@kakehashi/shared/contracts';
import { UNANSWERED } from './filter-series';
import { UNKNOWN_YEAR, type GridRequest, type Series, type StoredFigure } from './model';
import { coordinate, standingIn, valueOf, type Standing } from './published-cells';

/** What is published of a measure. */
interface Published {
  readonly label: Label;
  readonly series: readonly Series[];
}

const rule: Label = {
  ja: '年度を確定できない公表の行は、その可能性のある年度がすべて期間に入るときだけ数えます。',
  en: 'A published line of no certain year counts only in a span that has every year that it may be of.',
};

/**
 * What has to be known of the lines whose year is not determined: those that may be of the span and count in nothing,
 * and those that count where no row says that their year is open. Null where there is neither.
 */
export function openLinesNote(
  measures: readonly Published[],
  grid: Pick<GridRequest, 'rows' | 'columns' | 'from' | 'to'>,
): Label | null {
  const showsYears = grid.rows === 'fiscalYear' || grid.columns === 'fiscalYear';
  const parts = [
    ...told(measures, grid, 'partly', {
      ja: '数えていない行（期間内の年度の可能性あり）',
      en: 'Not counted, but maybe of this span',
    }),
    ...(showsYears ? [] : told(measures, grid, 'within', { ja: '数えた行', en: 'Counted' })),
  ];
  if (parts.length === 0) return null;
  return {
    ja: rule.ja + parts.map(({ ja }) => ja).join(''),
    en: [rule, ...parts].map(({ en }) => en).join(' '),
  };
}

function told(
  measures: readonly Published[],
  span: { readonly from: number; readonly to: number },
  standing: Standing,
  name: Label,
): Label[] {
  const lines = measures.flatMap(({ label, series }): Label[] => {
    const open = series.flatMap((one) =>
      one.figures.filter((figure) => isOpen(figure) && standingIn(figure, one, span) === standing),
    );
    if (open.length === 0) return [];
    const count = String(open.length);
    const values = open.map(valueOf).filter((value) => value !== null);
    const sum = String(values.reduce((all, value) => all + value, 0));
    return values.length > 0
      ? [{ ja: `${label.ja} ${count}行・計${sum}`, en: `${label.en}, lines ${count}, sum ${sum}` }]
      : [{ ja: `${label.ja} ${count}行・値なし`, en: `${label.en}, lines ${count}, no figure` }];
  });
  if (lines.length === 0) return [];
  const [ja, en] = [lines.map((line) => line.ja).join('、'), lines.map((line) => line.en).join('; ')];
  return [{ ja: `${name.ja}: ${ja}。`, en: `${name.en}: ${en}.` }];
}

function isOpen(figure: StoredFigure): boolean {
  return (
    figure.kind === 'cell' && coordinate(figure, 'fiscalYear') === UNKNOWN_YEAR && !figure.flags.includes(UNANSWERED)
  );
}
