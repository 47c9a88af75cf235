import { composeGrid } from './compose';
import { ALL, keysOf, type GridCell, type GridRequest, type LiveCount, type Series, type StoredFigure } from './model';
import { BESIDE, coordinate, spanOf, valueOf } from './published-cells';
import { computedOf, partsByKey, sumOfCells, type Part, type TotalRule } from './total-rules';

/** A total of the grid: added by the system and, where a source printed one, as printed. */
export interface Total extends TotalSides {
  readonly axis: 'row' | 'column' | 'grand';
  readonly key: string | null;
  readonly rule: TotalRule;
  readonly flags: readonly string[];
  /** The published table that prints it; null where none does. */
  readonly printedIn: string | null;
  /** The published figures that it was taken from, the printed total first. */
  readonly figures: readonly StoredFigure[];
}

interface TotalSides {
  readonly computed: number | null;
  readonly printed: number | null;
  readonly accepted: number | null;
}

/** A total that one published table prints of itself. */
export interface TableTotal extends Omit<Total, 'rule' | 'printedIn'> {
  readonly table: string;
}

/** The totals of the grid. A state of things at a date is never added over the years. */
export function totalsOf(
  request: GridRequest,
  series: readonly Series[],
  live: readonly LiveCount[],
  cells: ReadonlyMap<string, GridCell> = composeGrid(request, series, live),
): Total[] {
  const { rows, columns, stock } = request;
  const overYears = (left: readonly string[]) => stock && !left.includes('fiscalYear');
  const totals: Total[] = [];
  const add = (axis: Total['axis'], seen: Partial<GridRequest>, position: 0 | 1 | null) => {
    const ofSources = composeGrid({ ...request, ...seen }, series, live);
    const parts = partsByKey(cells, position);
    for (const [place, cell] of ofSources) {
      const key = position === null ? null : (keysOf(place)[position] ?? ALL);
      totals.push(totalOf(request, axis, key, cell, parts.get(key ?? ALL) ?? []));
    }
  };
  if (columns !== 'none' && !overYears([rows])) add('row', { columns: 'none' }, 0);
  if (columns !== 'none' && !overYears([columns])) add('column', { rows: 'none' }, 1);
  if (!overYears([])) add('grand', { rows: 'none', columns: 'none' }, null);
  return totals;
}

/** One total: the sum of its cells wherever they can be added, what the sources say of it elsewhere. */
function totalOf(
  request: GridRequest,
  axis: Total['axis'],
  key: string | null,
  ofSources: GridCell,
  parts: readonly Part[],
): Total {
  const sum = sumOfCells(request, parts);
  const sides = sidesOf(ofSources);
  // What is printed differently than computed shows in the sum, so its marks show beside it too.
  const unequal = parts.filter(([, { computed, value }]) => computed !== null && computed !== value);
  const flags = [...new Set([...ofSources.flags, ...unequal.flatMap(([, cell]) => cell.flags)])];
  const isPrinted = isPrintedTotal(ofSources);
  const printedIn = isPrinted && sides.printed !== null ? (ofSources.figures[0]?.tableId ?? null) : null;
  const common = { axis, key, ...sides, flags, printedIn };
  if (sum === null) return { ...common, rule: ruleOf(ofSources, sides), figures: ofSources.figures };
  const figures = isPrinted ? ofSources.figures : parts.flatMap(([, cell]) => cell.figures);
  return { ...common, computed: sum, rule: 'cells', figures };
}

/** The number of a total: what is computed, or what is said of it where nothing can be. */
export function numberOf({ computed, accepted, printed }: TotalSides): number | null {
  return computed ?? accepted ?? printed;
}

function ruleOf(cell: GridCell, { computed }: TotalSides): TotalRule {
  if (computed === null) return 'not-computed';
  if (cell.members) return 'once';
  return isPrintedTotal(cell) ? 'source' : 'known';
}

/** What is printed and what is computed of a total; a mere sum of ours was printed by nobody. */
function sidesOf(cell: GridCell): TotalSides {
  const [figure] = cell.figures;
  if (!figure || !isPrintedTotal(cell)) return { computed: computedOf(cell), printed: null, accepted: null };
  return { computed: figure.computed, printed: figure.printed, accepted: figure.accepted };
}

/**
 * Whether one document prints it; what somebody entered beside the document makes it no less printed. With years that
 * were published in the system it is a sum of ours again.
 */
function isPrintedTotal({ figures: [figure, ...others], published, value }: GridCell): boolean {
  return (
    figure !== undefined &&
    others.every(({ flags }) => flags.includes(BESIDE)) &&
    figure.kind !== 'cell' &&
    published === value &&
    value === valueOf(figure)
  );
}

/** The totals that each table prints of itself, where the whole table lies within the span. */
export function tableTotalsOf({ rows, columns, from, to }: GridRequest, series: readonly Series[]): TableTotal[] {
  return series.flatMap((one) => {
    const { tableId } = one;
    const span = spanOf(one);
    if (!tableId || span.from < from || span.to > to) return [];
    return one.figures.flatMap((figure): TableTotal[] => {
      const { printed, computed, accepted, flags, findings } = figure;
      const sides = { printed, computed, accepted };
      const common = { table: tableId, ...sides, flags: [...flags, ...findings], figures: [figure] };
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
