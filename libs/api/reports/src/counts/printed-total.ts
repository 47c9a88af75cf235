import type { FigureKind } from '../published/figure';
import type { GridCell, GridRequest, LiveCount, Series, StoredFigure } from './model';
import { valueOf } from './published-cells';
import { tableTotalsOf, totalsOf, type Total } from './totals';

/** Which number of a total that a table gives of itself: as printed there, or what its own lines add up to. */
export const tableSides = ['printed', 'computed'] as const;

/** Which number of a total that a table gives of itself. */
export type TableSide = (typeof tableSides)[number];

/** A total of one published table, as the report shows it. */
export interface TableTotalAsked {
  readonly table: string;
  readonly side: TableSide;
  readonly axis: Total['axis'];
  readonly key: string | null;
}

/** What stands behind such a total: the figure itself, and the lines of its table that it adds up. */
export interface TableTotalFound {
  readonly value: number | null;
  readonly figures: readonly StoredFigure[];
}

/** The total that a table gives of itself at a place of the report; undefined where the report shows none there. */
export function tableTotalAt(
  grid: GridRequest,
  series: readonly Series[],
  live: readonly LiveCount[],
  cells: ReadonlyMap<string, GridCell>,
  { table, side, axis, key }: TableTotalAsked,
): TableTotalFound | undefined {
  const isThere = (total: Pick<Total, 'axis' | 'key'>) => total.axis === axis && total.key === key;
  const own = tableTotalsOf(grid, series).find((total) => total.table === table && isThere(total));
  const total = own ?? totalsOf(grid, series, live, cells).find((one) => one.printedIn === table && isThere(one));
  const figure = total?.figures[0];
  if (!figure) return undefined;
  const ofTable = series.filter(({ tableId }) => tableId === table).flatMap(({ figures }) => figures);
  return { value: figure[side], figures: [figure, ...linesOf(figure, ofTable)] };
}

/** By which lines a total may be made up, the finest first. */
const kinds: readonly FigureKind[] = ['cell', 'country_total', 'year_total', 'role_total'];

/** The lines that a total adds up: its cells, or the sums of its table where the years of some cells are lost. */
function linesOf(total: StoredFigure, figures: readonly StoredFigure[]): StoredFigure[] {
  const parts = kinds.map((kind) =>
    figures.filter((figure) => figure.kind === kind && figure !== total && isPartOf(figure, total)),
  );
  const whole = parts.find((lines) => addsUp(lines, total));
  return whole ?? parts[0] ?? [];
}

function isPartOf(figure: StoredFigure, { kind, fiscalYear, periodFrom, country, role }: StoredFigure): boolean {
  if (kind === 'country_total') return figure.country === country && figure.country !== null;
  if (kind === 'role_total') return figure.role === role && figure.role !== null;
  if (kind === 'year_total') return (figure.fiscalYear ?? figure.periodFrom) === (fiscalYear ?? periodFrom);
  return true;
}

function addsUp(lines: readonly StoredFigure[], { computed, printed }: StoredFigure): boolean {
  if (lines.some((line) => valueOf(line) === null)) return false;
  const sum = lines.reduce((all, line) => all + (line.computed ?? line.printed ?? 0), 0);
  return lines.length > 0 && sum === (computed ?? printed);
}
