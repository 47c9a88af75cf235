import type { Label } from '@kakehashi/shared/contracts';
import { axisEntries, namesOf, type AxisEntry } from './axis-entries';
import type { EmptyCell } from './empty-cell';
import type { AxisName, StoredFinding, StoredTable } from './count-queries';
import type { Axis, MeasureDefinition } from './definitions';
import { isAttributed } from './dispatch-measures';
import { flagLabels } from './flags';
import { ALL, keysOf, placeOf, type GridCell } from './model';
import { withDerived } from './derived';
import { filterAxes } from './filters';
import { othersNote, ownOnlyNote } from './other-offices';
import { BESIDE } from './published-cells';
import type { StandingPublication } from '../publishing/published-years';
import type { ReportRequest } from './report-request';
import { documentName } from '../published/tables';
import { rulesOfTotals } from './ruled-totals';
import type { TableTotal, Total } from './totals';
import type { CountCellView, YearlyCounts } from './views.dto';

/** The grid of one measure with its totals. */
export interface MeasureGrid {
  readonly measure: MeasureDefinition;
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly totals: readonly Total[];
  readonly tableTotals: readonly TableTotal[];
  readonly empty: EmptyCell;
}

interface Parts {
  readonly request: ReportRequest;
  readonly grids: readonly MeasureGrid[];
  readonly tables: readonly StoredTable[];
  readonly findings: readonly StoredFinding[];
  readonly names: readonly AxisName[];
  readonly own: 'all' | readonly string[];
  /** The offices of which the answer gives counts alone. */
  readonly others: readonly string[];
  readonly publications: readonly StandingPublication[];
  readonly notes: readonly Label[];
  /** The figures from the year before on, where its first year is compared with that. */
  readonly earlier: readonly CountCellView[];
}

/** The whole answer: every row with every column, what is not known left null. */
export function yearlyCountsView(parts: Parts): YearlyCounts {
  const { request, grids, tables } = parts;
  const { rows, columns } = entriesOf(parts);
  const cells = grids.flatMap(({ measure, cells: grid, empty }) =>
    rows.flatMap(({ key: row }) =>
      columns.map(({ key: column }) =>
        cellView(row, column, measure, grid.get(placeOf(row, column)) ?? empty(row, column)),
      ),
    ),
  );
  const totals = grids.flatMap(({ measure, totals: list }) =>
    list.map(({ flags, figures: _behind, ...total }) => ({ ...total, measure: measure.code, flags: [...flags] })),
  );
  const tableTotals = grids.flatMap(({ measure, tableTotals: list }) =>
    list.map(({ flags, figures: _behind, ...total }) => ({ ...total, measure: measure.code, flags: [...flags] })),
  );
  const behind = grids.flatMap(({ cells: grid }) => [...grid.values()].flatMap(({ figures }) => figures));
  const flags = new Set([
    ...[...cells, ...totals, ...tableTotals].flatMap((entry) => entry.flags),
    // What stands behind a figure and is not in it says so, whatever mark the figure has.
    ...behind.flatMap((figure) => figure.flags.filter((flag) => flag === BESIDE)),
  ]);
  const years = request.rows === 'fiscalYear' ? 'rows' : request.columns === 'fiscalYear' ? 'columns' : null;
  const report = {
    programme: request.programme.code,
    from: request.from,
    to: request.to,
    asOf: request.asOf?.toISOString() ?? null,
    attribution: request.attribution && { ...request.attribution },
    scope: scopeView(parts),
    filters: filtersView(parts),
    rows,
    columns,
    measures: request.measures.map((measure) => measureView(measure, request)),
    cells,
    totals,
    tableTotals,
    totalRules: rulesOfTotals(totals, { measures: request.measures, rows, columns }),
    findings: parts.findings.map(findingView),
    sources: tables.map(sourceView),
    publications: [...parts.publications],
    notes: [...parts.notes],
    legend: Object.entries(flagLabels)
      .filter(([code]) => flags.has(code))
      .map(([code, label]) => ({ code, label })),
  };
  return withDerived(report, request, years, parts.earlier);
}

/** Whose cases are counted, and what has to be known of that. */
function scopeView({ request, own, others }: Parts) {
  if (own === 'all') return { code: 'all' as const, note: null, offices: [] };
  if (others.length > 0) return { code: 'all' as const, note: othersNote, offices: [] };
  return { code: 'own' as const, note: request.scope === 'all' ? ownOnlyNote : null, offices: [...own] };
}

/** What the report is limited to, by name. */
function filtersView({ request, names: named }: Parts) {
  const names = namesOf(named);
  return filterAxes.flatMap((axis) => {
    const keys = request.filters[axis];
    if (!keys) return [];
    return [{ axis, keys: axisEntries(axis, keys, names, { programme: request.programme.code }) }];
  });
}

/** A measure with its definition, which says by what its cases are attributed to years. */
function measureView(measure: MeasureDefinition, { attribution }: ReportRequest) {
  const { code, label, standard, definition } = measure;
  if (!attribution || !isAttributed(measure)) return { code, label, standard, definition };
  const { ja, en } = attribution.definition;
  return { code, label, standard, definition: { ja: `${definition.ja}${ja}`, en: `${definition.en} ${en}` } };
}

function entriesOf({ request, grids, tables, names: named }: Parts): { rows: AxisEntry[]; columns: AxisEntry[] } {
  const places = grids.flatMap(({ cells }) => [...cells.keys()].map(keysOf));
  const keys = (axis: Axis, position: 0 | 1) => {
    const found = places.map((place) => place[position] ?? ALL);
    if (axis === 'none') return [ALL];
    return axis === 'fiscalYear' && !request.programme.stock ? [...yearsBetween(request), ...found] : found;
  };
  const rows = keys(request.rows, 0);
  const columns = keys(request.columns, 1);
  const names = namesOf(named);
  const dates = request.programme.stock ? datesOf(grids, tables) : new Map<string, Label>();
  return {
    rows: axisEntries(request.rows, rows, names, { dates, programme: request.programme.code }),
    columns: axisEntries(request.columns, columns, names, { dates, programme: request.programme.code }),
  };
}

function yearsBetween({ from, to }: ReportRequest): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** The dates of states of things, as printed, by the key of their year. */
function datesOf(grids: readonly MeasureGrid[], tables: readonly StoredTable[]): Map<string, Label> {
  const figures = grids.flatMap(({ cells }) => [...cells.values()].flatMap((cell) => cell.figures));
  return new Map(
    figures.flatMap(({ tableId, periodFrom }): [string, Label][] => {
      const table = tables.find(({ id }) => id === tableId);
      return table?.asOfJa && table.asOfEn ? [[String(periodFrom), { ja: table.asOfJa, en: table.asOfEn }]] : [];
    }),
  );
}

function cellView(row: string, column: string, measure: MeasureDefinition, cell: GridCell): CountCellView {
  const { value, source, published, live, printed, computed, accepted, parts, flags } = cell;
  const sides = { published, live, printed, computed, accepted, parts: { ...parts } };
  return { row, column, measure: measure.code, value, source, ...sides, flags: [...flags] };
}

function findingView({ id, severity, tables, textJa, textEn, ruleJa, ruleEn, affected, decision }: StoredFinding) {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    id,
    severity,
    text: { ja: textJa, en: textEn },
    decision,
    importRule: { ja: ruleJa, en: ruleEn },
    table: tables[0] ?? '',
    cells: affected.map(({ table, row, column }) => ({
      table: text(table),
      row: text(row) ?? '',
      column: text(column),
    })),
  };
}

function sourceView({ id, titleJa, titleEn, document, documentId, asOfJa, asOfEn }: StoredTable) {
  const asOf = asOfJa && asOfEn ? { ja: asOfJa, en: asOfEn } : null;
  return {
    id,
    title: titleEn,
    label: { ja: titleJa, en: titleEn },
    document,
    documentName: documentName(documentId),
    asOf,
  };
}
