import type { Actor } from '@kakehashi/shared/access';
import type { TableLayout } from '../tables/reading/layout';
import { rowOutcomes, type ImportKind } from './import-kind';
import type { ImportRecord } from './import-record';
import type { ImportLayoutView } from './dto/import-layout.dto';
import type { ImportCounts, ImportItem, ImportView } from './dto/import.dto';

/** Cells of the beginning of a sheet are shown this long. */
const SHOWN = 60;

/** An import as the list shows it. */
export function importItem(record: Omit<ImportRecord, 'sheets' | 'layout'>, actor: Actor): ImportItem {
  const { id, kind, programme, measure, fileName, status, createdAt, createdBy, createdByName, counts } = record;
  const all = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, counts[outcome] ?? 0])) as unknown;
  return {
    id,
    kind,
    programme,
    measure,
    fileName,
    status,
    createdAt: createdAt.toISOString(),
    createdByName,
    own: createdBy === actor.id,
    counts: all as ImportCounts,
  };
}

/** An import as its own page shows it. */
export function importView(record: ImportRecord, kind: ImportKind, actor: Actor): ImportView {
  const { version, done, total, problem, sheets, layout } = record;
  return {
    ...importItem(record, actor),
    version,
    done,
    total,
    problem,
    knownColumns: kind.columns.map(({ key, label, isRepeatable = false }) => ({ key, label, isRepeatable })),
    missing: missingColumns(kind, layout),
    sheets: sheets.map(({ name, hidden = false, lines }) => ({
      name,
      hidden,
      lines: lines.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.slice(0, SHOWN)) })),
    })),
    layout: layout && layoutView(layout),
  };
}

/** Where a table stands, and what its columns mean, as it is shown. */
export function layoutView({ sheet, headerRow, headers, columns, meanings = {} }: TableLayout): ImportLayoutView {
  return {
    sheet,
    headerRow,
    columns: headers.map((header, at) => ({ header, column: columns[at] ?? null })),
    meanings: Object.entries(meanings).flatMap(([column, names]) =>
      Object.entries(names).map(([value, meaning]) => ({ column, value, meaning })),
    ),
  };
}

/** The first of each group of columns of which none is there. */
export function missingColumns({ needed }: ImportKind, layout: TableLayout | null): string[] {
  const there = layout?.columns ?? [];
  return needed.filter((group) => !group.some((key) => there.includes(key))).flatMap(([first]) => first ?? []);
}
