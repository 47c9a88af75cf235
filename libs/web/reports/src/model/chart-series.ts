import type { Locale } from '@kakehashi/shared/contracts';
import { hidden, type CountGrid, type Figure } from './count-grid';

/** One measure's picture: the same figures as the table, never others. */
export interface ChartModel {
  measure: string;
  title: string;
  /** Names along the axis, short. */
  labels: string[];
  /** The same names in full, for the tooltip. */
  titles: string[];
  series: { key: string; name: string; values: (number | null)[] }[];
  /** Of each place along the axis, whether a value is hidden there: its bar lacks it, and is no 0. */
  hidden: boolean[];
  /** Whether the series lie on top of one another, so that the height of a bar is the row's sum. */
  stacked: boolean;
}

/** More series than these cannot be told apart; the rest are drawn together under one name. */
export const mostSeries = 5;

/** The charts of a table, one per measure, because cases and people share no scale. */
export function chartModels(grid: CountGrid, locale: Locale, others: string): ChartModel[] {
  const measures = [...new Map(grid.columns.map(({ measure }) => [measure.code, measure])).values()];
  const columns = drawn(grid.columns.map(({ column }) => column.key));
  const rowKeys = drawn(grid.rows.map((row) => row.entry.key));
  const rows = grid.rows.filter((row) => rowKeys.has(row.entry.key));
  const charts = measures.map((measure) => {
    const places = grid.columns.flatMap(({ column, measure: own }, place) =>
      own.code === measure.code && columns.has(column.key) ? [{ column, place }] : [],
    );
    const all = places.map(({ column, place }) => ({
      key: column.key,
      name: places.length > 1 ? column.label[locale] : measure.label[locale],
      values: rows.map((row) => row.figures[place]?.value ?? null),
    }));
    const isHidden = ({ state, flags }: Figure) => state === 'hidden' || flags.includes(hidden);
    return {
      measure: measure.code,
      hidden: rows.map((row) => places.some(({ place }) => isHidden(row.figures[place] as Figure))),
      title: measure.label[locale],
      labels: rows.map((row) => (isYear(row.entry.key) ? row.entry.key : row.entry.label[locale])),
      titles: rows.map((row) => row.entry.label[locale]),
      series: foldSmallest(all, others),
      stacked: all.length > 1,
    };
  });
  return charts.filter(({ series }) => series.some(({ values }) => values.some((value) => value !== null)));
}

/** The keys that a picture may show together: a period of years would count again what its single years count. */
function drawn(keys: readonly string[]): Set<string> {
  const years = keys.filter(isYear).map(Number);
  return new Set(
    keys.filter((key) => {
      const [, from, to] = /^(\d{4})-(\d{4})$/.exec(key) ?? [];
      return !from || !years.some((year) => year >= Number(from) && year <= Number(to));
    }),
  );
}

function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}

/** Keeps the largest series and adds the others up, in the order of the table. */
function foldSmallest(series: ChartModel['series'], others: string): ChartModel['series'] {
  if (series.length <= mostSeries) return series;
  const size = (values: (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const kept = new Set(
    [...series]
      .sort((one, other) => size(other.values) - size(one.values))
      .slice(0, mostSeries - 1)
      .map(({ key }) => key),
  );
  const rest = series.filter(({ key }) => !kept.has(key));
  const added = (series[0]?.values ?? []).map((_, place) => {
    const values = rest.map(({ values: own }) => own[place] ?? null).filter((value) => value !== null);
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null;
  });
  return [...series.filter(({ key }) => kept.has(key)), { key: '', name: others, values: added }];
}
