import { filterAxes, type FilterAxis, type Filters } from './filters';
import { UNSPECIFIED, type Series, type StoredFigure } from './model';
import { coordinate, yearsOfKey } from './published-cells';

/** The mark of a figure that cannot say what a filter asks about. */
export const UNANSWERED = 'filter-unanswered';

type Asked = readonly (readonly [axis: FilterAxis, keys: readonly string[]])[];

/**
 * Published figures as filters leave them. A figure that does not say what is asked about is n/a with its reason: neither
 * all of it nor none of it would be true.
 */
export function filteredSeries(series: readonly Series[], filters: Filters): readonly Series[] {
  const asked = askedBy(filters);
  if (asked.length === 0) return series;
  return series.flatMap((one) => {
    if (one.figures.every((figure) => fits(figure, asked) === true)) return [one];
    const figures = [...one.figures.filter(({ kind }) => kind === 'cell'), ...undivided(one)].flatMap((figure) => {
      const fit = fits(figure, asked);
      return fit === null ? [unanswered(figure)] : fit ? [figure] : [];
    });
    return figures.length > 0 ? [{ ...one, figures }] : [];
  });
}

/** The figures that say all that the filters ask about, and lie within them. */
export function figuresAnswering(figures: readonly StoredFigure[], filters: Filters): StoredFigure[] {
  const asked = askedBy(filters);
  return figures.filter((figure) => fits(figure, asked) === true);
}

function askedBy(filters: Filters): Asked {
  return filterAxes.flatMap((axis) => {
    const keys = filters[axis];
    return keys ? [[axis, keys] as const] : [];
  });
}

/** Whether a figure lies within the filters; null where it does not say. */
function fits(figure: StoredFigure, asked: Asked): boolean | null {
  const answers = asked.map(([axis, keys]) => {
    const key = coordinate(figure, axis);
    return key === UNSPECIFIED ? null : keys.includes(key);
  });
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

/** Totals of years of which the source gives no parts. */
function undivided({ figures }: Series): StoredFigure[] {
  const years = new Set(
    figures.filter(({ kind }) => kind === 'cell').map((figure) => coordinate(figure, 'fiscalYear')),
  );
  return figures.filter((figure) => {
    const year = coordinate(figure, 'fiscalYear');
    return figure.kind === 'year_total' && !years.has(year) && yearsOfKey(year) !== null;
  });
}

function unanswered(figure: StoredFigure): StoredFigure {
  const { flags } = figure;
  const none = { printed: null, computed: null, accepted: null, findings: [], determined: false };
  return { ...figure, ...none, kind: 'cell', flags: flags.includes(UNANSWERED) ? flags : [UNANSWERED] };
}
