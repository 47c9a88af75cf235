import { DRIFT_UNSEEN } from './frozen-cells';
import type { FrozenCounts, GridCell, GridRequest, Series } from './model';
import { UNANSWERED } from './filter-series';
import { coordinate, valueOf, yearsOfKey } from './published-cells';

/** What a place without any figure shows. */
export type EmptyCell = (row: string, column: string) => GridCell;

/**
 * A place without any figure is 0 where cases of its year are counted and none is here, and n/a everywhere else:
 * in a published year, and in a year of which the system knows no case at all.
 */
export function emptyCells(
  { rows, columns }: Pick<GridRequest, 'rows' | 'columns'>,
  series: readonly Series[],
  countedYears: ReadonlySet<number>,
  isAnswered = true,
  publication?: FrozenCounts,
): EmptyCell {
  const publishedYears = new Set(
    series.flatMap(({ figures }) =>
      figures.filter((figure) => valueOf(figure) !== null).map((figure) => coordinate(figure, 'fiscalYear')),
    ),
  );
  // A year without a figure of its own may stand within one that the source gives for several years together.
  const cells = series.flatMap(({ figures }) => figures.filter(({ kind }) => kind === 'cell'));
  const periods = cells.flatMap((figure) => {
    const span = valueOf(figure) === null ? null : yearsOfKey(coordinate(figure, 'fiscalYear'));
    return span && span.from < span.to ? [span] : [];
  });
  return (row, column) => {
    const year = rows === 'fiscalYear' ? row : columns === 'fiscalYear' ? column : null;
    const published = year !== null && publishedYears.has(year);
    const within = year !== null && periods.some(({ from, to }) => from <= Number(year) && Number(year) <= to);
    const frozen = year !== null && !published && (publication?.years.has(Number(year)) ?? false);
    const counted = frozen || (year === null ? countedYears.size > 0 : countedYears.has(Number(year)));
    const zero = isAnswered && counted && !published ? 0 : null;
    const isUnseen = frozen && zero !== null && publication?.isKnownNow?.(row, column) === false;
    const reason = within ? 'within-period' : isAnswered || published ? 'no-record' : UNANSWERED;
    return {
      value: zero,
      published: frozen ? zero : null,
      printed: null,
      computed: null,
      accepted: null,
      live: isUnseen ? null : zero,
      source: published ? 'published' : frozen ? 'both' : 'cases',
      flags: zero === null ? [reason] : isUnseen ? [DRIFT_UNSEEN] : [],
      figures: [],
    };
  };
}
