import type { EmptyCell } from './empty-cell';
import type { Axis } from './definitions';
import { ALL, keysOf, placeOf, type GridCell, type GridRequest, type StoredFigure } from './model';
import { coordinate, valueOf } from './published-cells';

/** The table of which figures from files are taken to be: they stand beside the record and count in nothing. */
export const IMPORTED = 'imported';

/**
 * The grid with what tables from files say of its places. A figure stands only where it is printed: nobody knows whether
 * the places of a table are all there are, so that it is never added up. It contradicts only what is of every office, as it
 * may be itself. Over several years it stands only where nothing else is known of a place.
 */
export function withTold(
  grid: GridRequest,
  cells: ReadonlyMap<string, GridCell>,
  told: readonly StoredFigure[],
  empty: EmptyCell,
  isWhole = true,
): ReadonlyMap<string, GridCell> {
  const byPlace = toldByPlace(grid, told);
  if (byPlace.size === 0) return cells;
  const together = new Map(cells);
  for (const [place, figures] of byPlace) {
    const [row = ALL, column = ALL] = keysOf(place);
    const cell = cells.get(place) ?? empty(row, column);
    if (isByYear(grid) || cell.value === null) together.set(place, beside(cell, figures, isWhole));
  }
  return together;
}

/** What tables from files say of one place; over several years of a cell without a value alone, as in the grid. */
export function figuresToldAt(
  grid: GridRequest,
  place: string,
  told: readonly StoredFigure[],
  { value, isTotal }: { readonly value: number | null; readonly isTotal: boolean },
): readonly StoredFigure[] {
  if (!isByYear(grid) && (isTotal || value !== null)) return [];
  return toldByPlace(grid, told).get(place) ?? [];
}

function toldByPlace(grid: GridRequest, told: readonly StoredFigure[]): ReadonlyMap<string, readonly StoredFigure[]> {
  const byPlace = new Map<string, StoredFigure[]>();
  for (const figure of told.filter((one) => isAsked(one, grid))) {
    const place = placeOf(coordinate(figure, grid.rows), coordinate(figure, grid.columns));
    byPlace.set(place, [...(byPlace.get(place) ?? []), figure]);
  }
  return byPlace;
}

function isByYear({ rows, columns }: Pick<GridRequest, 'rows' | 'columns'>): boolean {
  return rows === 'fiscalYear' || columns === 'fiscalYear';
}

function isAsked(figure: StoredFigure, { rows, columns, from, to }: GridRequest): boolean {
  const asked: Axis[] = [rows, columns].filter((axis) => axis !== 'none');
  const own = ownAxes(figure).filter((axis) => axis !== 'fiscalYear' || isByYear({ rows, columns }));
  const isOfGrid = asked.length > 0 && asked.length === own.length && own.every((axis) => asked.includes(axis));
  return isOfGrid && figure.fiscalYear !== null && figure.fiscalYear >= from && figure.fiscalYear <= to;
}

function ownAxes({ country, officeCode }: StoredFigure): Axis[] {
  const place: Axis[] = country !== null ? ['country'] : officeCode !== null ? ['office'] : [];
  return ['fiscalYear', ...place];
}

function beside(cell: GridCell, told: readonly StoredFigure[], isWhole: boolean): GridCell {
  const said = told.filter((figure) => valueOf(figure) !== null);
  const isOther = isWhole && cell.published !== null && said.some((figure) => valueOf(figure) !== cell.published);
  const flags = [IMPORTED, ...(isOther || disagree(said) ? ['conflict'] : [])];
  return { ...cell, flags: [...new Set([...cell.flags, ...flags])], figures: [...cell.figures, ...told] };
}

/** Whether two of the figures of one place are of the same year and say something else. */
function disagree(told: readonly StoredFigure[]): boolean {
  const years = new Map<number | null, number | null>();
  return told.some((figure) => {
    const known = years.get(figure.fiscalYear) ?? valueOf(figure);
    years.set(figure.fiscalYear, known);
    return known !== valueOf(figure);
  });
}
