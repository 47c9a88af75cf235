import { DRIFT_UNSEEN } from './frozen-cells';
import { NO_PARTS, UNSPECIFIED, type FrozenCounts, type GridCell, type GridRequest, type Series } from './model';
import { UNANSWERED } from './filter-series';
import { coordinate, valueOf, yearsOfKey } from './published-cells';
import { NOT_PRINTED } from './record-years';

/** What a place without any figure shows. */
export type EmptyCell = (row: string, column: string) => GridCell;

/**
 * A place without any figure is 0 where cases of its year are counted and none is here, and n/a everywhere else:
 * in a published year, whatever the record prints of it, and in a year of which the system knows no case at all.
 */
export function emptyCells(
  { rows, columns, from, to, lacking }: Pick<GridRequest, 'rows' | 'columns'> & Partial<GridRequest>,
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
  const isInSpan = (one: number) => one >= (from ?? one) && one <= (to ?? one);
  const inSpan = [...(lacking ?? [])].filter(isInSpan);
  const countedInSpan = [...countedYears].filter(isInSpan);
  // Over the years, what the record does not break down has no figure of its own where the record lacks the measure.
  const lacks = (year: string | null, row: string, column: string) => {
    if (year !== null) return lacking?.has(Number(year)) ?? false;
    const isOfNoneElse = countedInSpan.every((one) => inSpan.includes(one));
    return inSpan.length > 0 && (isOfNoneElse || row === UNSPECIFIED || column === UNSPECIFIED);
  };
  return (row, column) => {
    const year = rows === 'fiscalYear' ? row : columns === 'fiscalYear' ? column : null;
    const published = year !== null && publishedYears.has(year);
    const within = year !== null && periods.some(({ from, to }) => from <= Number(year) && Number(year) <= to);
    const frozen = year !== null && !published && (publication?.years.has(Number(year)) ?? false);
    const counted = frozen || (year === null ? countedInSpan.length > 0 : countedYears.has(Number(year)));
    const isLacking = lacks(year, row, column);
    const zero = isAnswered && counted && !published && !isLacking ? 0 : null;
    const isUnseen = frozen && zero !== null && publication?.isKnownNow?.(row, column) === false;
    const unanswered = isAnswered || published ? 'no-record' : UNANSWERED;
    const reason = within ? 'within-period' : isLacking ? NOT_PRINTED : unanswered;
    return {
      value: zero,
      published: frozen ? zero : null,
      printed: null,
      computed: null,
      accepted: null,
      live: isUnseen ? null : zero,
      source: published ? 'published' : frozen ? 'both' : 'cases',
      parts: frozen ? { ...NO_PARTS, then: zero, now: isUnseen ? null : zero } : { ...NO_PARTS, added: zero },
      flags: zero === null ? [reason] : isUnseen ? [DRIFT_UNSEEN] : [],
      figures: [],
    };
  };
}
