import type { Series, StoredFigure } from './model';
import { valueOf } from './published-cells';

/** The mark of a place of which the record of its year has no such figure. */
export const NOT_PRINTED = 'not-printed';

/**
 * The fiscal years that stand in the printed record of a programme, and of which it prints nothing of a measure: a few
 * cases that somebody entered of them are no figure of such a year.
 */
export function yearsLacking(whole: ReadonlyMap<string, readonly Series[]>, measure: string): ReadonlySet<number> {
  const years = new Set([...whole.values()].flatMap((series) => yearsOf(series, () => true)));
  for (const year of yearsOf(whole.get(measure) ?? [], (figure) => valueOf(figure) !== null)) years.delete(year);
  return years;
}

function yearsOf(series: readonly Series[], isTaken: (figure: StoredFigure) => boolean): number[] {
  const figures = series.flatMap((one) => one.figures.filter((figure) => figure.kind === 'cell' && isTaken(figure)));
  return figures.flatMap(({ fiscalYear, periodFrom, periodTo }) => {
    const [from, to] = [fiscalYear ?? periodFrom, fiscalYear ?? periodTo];
    return from === null || to === null ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}
