import type { Label } from '@kakehashi/shared/contracts';
import { total, type CellRef } from './report-query';
import type { AxisEntry, CountCell, CountTotal, Measure, Source, YearlyCounts } from './yearly-counts';

/** What a figure says: a number, not known which, a number that is not told, or no figure at all. */
export type FigureState = 'value' | 'undetermined' | 'hidden' | 'missing';

/** One figure of the table with everything its cell shows. */
export interface Figure {
  ref: CellRef;
  state: FigureState;
  value: number | null;
  source: Source | null;
  /** What is added in the value, and what only stands beside it to be compared; none for most. */
  parts: FigurePart[];
  /** What was computed, where a printed figure says something else; null where nothing differs. */
  computedApart: number | null;
  flags: string[];
  /** Why there is no value; null where there is one or nobody said. */
  reason: Label | null;
  /** How a total was computed; null for a cell. */
  rule: Label | null;
  /** Whether what is printed says something else than what is computed. */
  disagrees: boolean;
  /** What is worked out of it, where it is asked for. */
  derived: DerivedFigure[];
}

/** The parts of a sum, the figure of a publication against that of now, or what stands beside and is not counted. */
export type FigurePart =
  | { kind: 'sum'; published: number; cases: number }
  | { kind: 'comparison'; then: number; now: number }
  | { kind: 'beside'; cases: number };

/** A change on the year before or a share, in its unit. */
export interface DerivedFigure {
  kind: 'difference' | 'percent' | 'share';
  value: number | null;
  /** Why there is none; null where there is one. */
  reason: Label | null;
}

/** One column of figures. */
export interface GridColumn {
  column: AxisEntry;
  measure: Measure;
}

/** A total beside or below the figures. */
export interface TotalPair {
  computed: Figure;
  /** Null where no source printed one. */
  printed: Figure | null;
}

/** One row of the table. */
export interface GridRow {
  entry: AxisEntry;
  figures: Figure[];
  /** One per measure; empty where the columns cannot be added. */
  totals: TotalPair[];
}

/** The table, ready to be drawn. */
export interface CountGrid {
  columns: GridColumn[];
  rows: GridRow[];
  /** One per column of figures. */
  columnTotals: TotalPair[];
  /** One per measure, below the row totals. */
  grandTotals: TotalPair[];
  hasRowTotals: boolean;
  hasPrintedRowTotals: boolean;
  hasColumnTotals: boolean;
  hasPrintedColumnTotals: boolean;
}

const undetermined = 'undetermined';
/** The mark of a figure that is hidden, or lacks one that is. */
export const hidden = 'hidden-small';

/** Lays the API's loose cells out as a table. */
export function buildGrid(counts: YearlyCounts): CountGrid {
  const reasons = new Map([...counts.legend, ...counts.derivedLegend].map(({ code, label }) => [code, label]));
  const rules = new Map(counts.totalRules.map(({ code, label }) => [code, label]));
  const cells = new Map(counts.cells.map((cell) => [place(cell.row, cell.column, cell.measure), cell]));
  const totals = new Map(counts.totals.map((sum) => [place(sum.axis, sum.key ?? '', sum.measure), sum]));
  const columns = counts.columns.flatMap((column) => counts.measures.map((measure) => ({ column, measure })));
  const severalColumns = counts.columns.length > 1;

  const rows = counts.rows.map((entry) => ({
    entry,
    figures: columns.map(({ column, measure }) =>
      cellFigure(cells.get(place(entry.key, column.key, measure.code)), entry.key, column.key, measure.code, reasons),
    ),
    totals: severalColumns
      ? counts.measures.map((measure) =>
          totalPair(
            totals.get(place('row', entry.key, measure.code)),
            { row: entry.key, column: total, measure: measure.code },
            rules,
          ),
        )
      : [],
  }));
  // With one column, its total is the grand total: some answers give it as the one, some as the other.
  const columnTotals = columns.map(({ column, measure }) =>
    totalPair(
      totals.get(place('column', column.key, measure.code)) ??
        (severalColumns ? undefined : totals.get(place('grand', '', measure.code))),
      { row: total, column: column.key, measure: measure.code },
      rules,
    ),
  );
  const grandTotals = severalColumns
    ? counts.measures.map((measure) =>
        totalPair(
          totals.get(place('grand', '', measure.code)),
          { row: total, column: total, measure: measure.code },
          rules,
        ),
      )
    : [];
  return {
    columns,
    rows,
    columnTotals,
    grandTotals,
    hasRowTotals: rows.some((row) => row.totals.some(isThere)),
    hasPrintedRowTotals: rows.some((row) => row.totals.some((pair) => pair.printed !== null)),
    hasColumnTotals: columnTotals.some(isThere) || grandTotals.some(isThere),
    hasPrintedColumnTotals: [...columnTotals, ...grandTotals].some((pair) => pair.printed !== null),
  };
}

/** The mark of figures that are there but cannot be told: a table of them has something to say. */
const unanswered = 'filter-unanswered';
const imported = 'imported';

/** Whether the table has nothing to say: no figure, not even one that cannot be told, is withheld or stands in a file. */
export function isEmptyGrid(grid: CountGrid): boolean {
  const isAbsent = ({ state, flags }: Figure) =>
    state === 'missing' && !flags.includes(unanswered) && !flags.includes(imported);
  return grid.rows.every((row) => row.figures.every(isAbsent));
}

/** Every figure of the table, totals as computed included. */
export function shownFigures({ rows, columnTotals, grandTotals }: CountGrid): Figure[] {
  return [
    ...rows.flatMap((row) => [...row.figures, ...row.totals.map((pair) => pair.computed)]),
    ...[...columnTotals, ...grandTotals].map((pair) => pair.computed),
  ];
}

/** Whether two references name the same figure. */
export function sameCell(one: CellRef | null, other: CellRef | null): boolean {
  const same = one?.row === other?.row && one?.column === other?.column && one?.measure === other?.measure;
  return same && one?.printed?.table === other?.printed?.table && one?.printed?.side === other?.printed?.side;
}

/** The figure with these coordinates, totals included; undefined when the table has none there. */
export function findFigure(grid: CountGrid, ref: CellRef): Figure | undefined {
  const printed = [...grid.rows.flatMap(({ totals }) => totals), ...grid.columnTotals, ...grid.grandTotals];
  const figures = ref.printed ? printed.flatMap((pair) => pair.printed ?? []) : shownFigures(grid);
  return figures.find((figure) => sameCell(figure.ref, ref));
}

function place(...parts: string[]): string {
  return parts.join('\u0000');
}

function isThere(pair: TotalPair): boolean {
  return pair.computed.value !== null || pair.printed !== null;
}

function cellFigure(
  cell: CountCell | undefined,
  row: string,
  column: string,
  measure: string,
  reasons: ReadonlyMap<string, Label>,
): Figure {
  const flags = cell?.flags ?? [];
  const value = cell?.value ?? null;
  const computed = cell?.computed ?? null;
  const computedApart = value !== null && computed !== value ? computed : null;
  return {
    ref: { row, column, measure },
    state: stateOf(value, flags),
    value,
    source: value === null ? null : (cell?.source ?? null),
    parts: figureParts(cell),
    computedApart,
    flags,
    reason: value === null ? (flags.map((flag) => reasons.get(flag)).find((label) => label) ?? null) : null,
    rule: null,
    disagrees: computedApart !== null,
    derived: derivedFigures(cell, reasons),
  };
}

function figureParts(cell: CountCell | undefined): FigurePart[] {
  if (!cell || cell.value === null) return [];
  const { value, published, parts } = cell;
  const { added, then, now, beside } = parts;
  const list: FigurePart[] = [];
  if (published !== null && added !== null) list.push({ kind: 'sum', published, cases: added });
  // Within a sum what was published is worth a line where it would be another now.
  if (then !== null && now !== null && (then === value || then !== now)) list.push({ kind: 'comparison', then, now });
  if (beside !== null) list.push({ kind: 'beside', cases: beside });
  return list;
}

function stateOf(value: number | null, flags: readonly string[]): FigureState {
  if (value !== null) return 'value';
  return flags.includes(undetermined) ? undetermined : flags.includes(hidden) ? 'hidden' : 'missing';
}

/** Where a figure has none of its own, nothing is worked out of it and nothing more has to be said. */
function derivedFigures(cell: CountCell | undefined, reasons: ReadonlyMap<string, Label>): DerivedFigure[] {
  const { value = null, change, share } = cell ?? {};
  if (value === null) return [];
  const why = (reason: string | null) => (reason && reasons.get(reason)) || null;
  const figures: DerivedFigure[] = [];
  if (change) {
    figures.push({ kind: 'difference', value: change.difference, reason: why(change.reason) });
    if (change.percent !== null) figures.push({ kind: 'percent', value: change.percent, reason: null });
  }
  if (share) figures.push({ kind: 'share', value: share.percent, reason: why(share.reason) });
  return figures;
}

function totalPair(sum: CountTotal | undefined, ref: CellRef, rules: ReadonlyMap<string, Label>): TotalPair {
  const rule = (sum && rules.get(sum.rule)) ?? null;
  const computed = sum?.computed ?? null;
  const printed = sum?.printed ?? null;
  const disagrees = computed !== null && printed !== null && computed !== printed;
  const printedIn = sum?.printedIn ?? null;
  const printedRef: CellRef = printedIn === null ? ref : { ...ref, printed: { table: printedIn, side: 'printed' } };
  const figure = (value: number | null, of: CellRef = ref): Figure => ({
    ref: of,
    state: stateOf(value, sum?.flags ?? []),
    value,
    source: null,
    parts: [],
    computedApart: null,
    flags: sum?.flags ?? [],
    reason: null,
    rule,
    disagrees,
    derived: [],
  });
  return { computed: figure(computed), printed: printed === null ? null : figure(printed, printedRef) };
}
