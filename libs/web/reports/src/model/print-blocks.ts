import type { CountGrid, Figure, GridRow, TotalPair } from './count-grid';
import type { AxisEntry, Measure } from './yearly-counts';

/** What stands in one place of a printed table: a figure, that its source prints none, or nothing. */
export type PrintCell = Figure | 'not-printed' | null;

/** One column of figures on paper. */
export interface PrintColumn {
  measure: Measure;
  of: 'figures' | 'computed' | 'printed';
}

/** Columns that stay together under one heading; those of the totals have no entry. */
export interface PrintGroup {
  entry: AxisEntry | null;
  columns: PrintColumn[];
}

/** One table on paper, as wide as a sheet takes. */
export interface PrintBlock {
  groups: PrintGroup[];
  rows: { entry: AxisEntry; cells: PrintCell[] }[];
  /** The sums below the figures; empty where the table has none. */
  computed: PrintCell[];
  printed: PrintCell[];
}

/** So many columns of figures fit a sheet that stands upright, and one that lies across. */
const sheet = { upright: 9, across: 15 };

/** Whether paper has to lie across for the table. */
export function liesAcross(grid: CountGrid): boolean {
  const totals = grid.hasRowTotals ? grid.grandTotals.length * (grid.hasPrintedRowTotals ? 2 : 1) : 0;
  return grid.columns.length + totals > sheet.upright;
}

/** How many columns of figures a sheet takes that lies as the table needs it. */
export function columnsPerSheet(grid: CountGrid): number {
  return liesAcross(grid) ? sheet.across : sheet.upright;
}

/** The table in parts of whole columns, each with its measures together, the totals last. */
export function printBlocks(grid: CountGrid, perBlock: number): PrintBlock[] {
  return pack([...figureGroups(grid), ...totalGroups(grid)], perBlock).map((groups) => {
    const columns = groups.flatMap((group) => group.columns);
    return {
      groups: groups.map(({ entry, columns: placed }) => ({
        entry,
        columns: placed.map(({ measure, of }) => ({ measure, of })),
      })),
      rows: grid.rows.map((row) => ({ entry: row.entry, cells: columns.map(({ cell }) => cell(row)) })),
      computed: grid.hasColumnTotals ? columns.map((column) => column.computed) : [],
      printed: grid.hasColumnTotals && grid.hasPrintedColumnTotals ? columns.map((column) => column.printed) : [],
    };
  });
}

interface PlacedColumn extends PrintColumn {
  cell: (row: GridRow) => PrintCell;
  /** What stands below it in the row of the computed sums, and in that of the printed ones. */
  computed: PrintCell;
  printed: PrintCell;
}

interface PlacedGroup {
  entry: AxisEntry | null;
  columns: PlacedColumn[];
}

function figureGroups(grid: CountGrid): PlacedGroup[] {
  const groups = new Map<string, { entry: AxisEntry; columns: PlacedColumn[] }>();
  grid.columns.forEach(({ column: entry, measure }, place) => {
    const group = groups.get(entry.key) ?? { entry, columns: [] };
    const sum = grid.columnTotals[place];
    group.columns.push({
      measure,
      of: 'figures',
      cell: (row) => row.figures[place] ?? null,
      computed: sum?.computed ?? null,
      printed: sum?.printed ?? 'not-printed',
    });
    groups.set(entry.key, group);
  });
  return [...groups.values()];
}

function totalGroups(grid: CountGrid): PlacedGroup[] {
  if (!grid.hasRowTotals) return [];
  const columns = grid.grandTotals.flatMap(({ computed, printed }: TotalPair, place): PlacedColumn[] => {
    const measure = grid.columns.map((column) => column.measure).find(({ code }) => code === computed.ref.measure);
    if (!measure) return [];
    const both: PlacedColumn[] = [
      { measure, of: 'computed', cell: (row) => row.totals[place]?.computed ?? null, computed, printed: null },
      { measure, of: 'printed', cell: (row) => row.totals[place]?.printed ?? 'not-printed', computed: null, printed },
    ];
    return both.slice(0, grid.hasPrintedRowTotals ? 2 : 1);
  });
  return columns.length > 0 ? [{ entry: null, columns }] : [];
}

function pack(groups: PlacedGroup[], perBlock: number): PlacedGroup[][] {
  const blocks: PlacedGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    const last = blocks.at(-1);
    if (last && group.columns.length <= room) last.push(group);
    else {
      blocks.push([group]);
      room = perBlock;
    }
    room -= group.columns.length;
  }
  return blocks;
}
