import { composeGrid } from './compose';
import { ALL, keysOf, type GridCell, type GridRequest, type LiveCount, type Series } from './model';
import { coordinate, spanOf } from './published-cells';

/** A total of the grid: added by the system and, where a source printed one, as printed. */
export interface Total {
  readonly axis: 'row' | 'column' | 'grand';
  readonly key: string | null;
  readonly computed: number | null;
  readonly printed: number | null;
  readonly accepted: number | null;
  readonly flags: readonly string[];
}

/** A total that one published table prints of itself. */
export interface TableTotal extends Total {
  readonly table: string;
}

/** The totals of the grid. A state of things at a date is never added over the years. */
export function totalsOf(request: GridRequest, series: readonly Series[], live: readonly LiveCount[]): Total[] {
  const { rows, columns, stock } = request;
  const overYears = (left: readonly string[]) => stock && !left.includes('fiscalYear');
  const totals: Total[] = [];
  if (columns !== 'none' && !overYears([rows])) {
    totals.push(...along('row', composeGrid({ ...request, columns: 'none' }, series, live), 0));
  }
  if (columns !== 'none' && !overYears([columns])) {
    totals.push(...along('column', composeGrid({ ...request, rows: 'none' }, series, live), 1));
  }
  if (!overYears([])) {
    const grand = composeGrid({ ...request, rows: 'none', columns: 'none' }, series, live);
    totals.push(...along('grand', grand, null));
  }
  return totals;
}

function along(axis: Total['axis'], cells: ReadonlyMap<string, GridCell>, position: 0 | 1 | null): Total[] {
  return [...cells].map(([place, cell]) => ({
    axis,
    key: position === null ? null : (keysOf(place)[position] ?? ALL),
    ...sides(cell),
    flags: cell.flags,
  }));
}

/** What is printed and what is computed of a total; a mere sum of ours was printed by nobody. */
function sides(cell: GridCell): Pick<Total, 'computed' | 'printed' | 'accepted'> {
  const [figure, ...others] = cell.figures;
  const isPrintedTotal = figure && others.length === 0 && figure.kind !== 'cell' && cell.published === cell.value;
  if (!isPrintedTotal) return { computed: cell.value, printed: null, accepted: null };
  return { computed: figure.computed, printed: figure.printed, accepted: figure.accepted };
}

/** The totals that each table prints of itself, where the whole table lies within the span. */
export function tableTotalsOf({ rows, columns, from, to }: GridRequest, series: readonly Series[]): TableTotal[] {
  return series.flatMap((one) => {
    const { tableId } = one;
    const span = spanOf(one);
    if (!tableId || span.from < from || span.to > to) return [];
    return one.figures.flatMap((figure): TableTotal[] => {
      const { printed, computed, accepted, flags, findings } = figure;
      const common = { table: tableId, printed, computed, accepted, flags: [...flags, ...findings] };
      if (figure.kind === 'grand_total') return [{ axis: 'grand', key: null, ...common }];
      const dimension = dimensionOf[figure.kind];
      if (!dimension) return [];
      if (dimension === rows) return [{ axis: 'row', key: coordinate(figure, rows), ...common }];
      return dimension === columns ? [{ axis: 'column', key: coordinate(figure, columns), ...common }] : [];
    });
  });
}

const dimensionOf: Readonly<Record<string, 'fiscalYear' | 'country' | 'role' | undefined>> = {
  year_total: 'fiscalYear',
  country_total: 'country',
  role_total: 'role',
};
