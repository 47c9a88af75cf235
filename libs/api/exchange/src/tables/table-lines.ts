import { once, type EventEmitter } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Worksheet } from 'exceljs';
import { guarded } from './formulas';

/** What stands in one cell of a file. */
export type TableValue = string | number | null;

/** One line of a file. */
export type TableLine = readonly TableValue[];

/** Keeps a spreadsheet from running a text as a formula. */
export function neutralised(value: TableValue): TableValue {
  return typeof value === 'string' ? guarded(value) : value;
}

/** Lines as CSV; a byte order mark makes Excel read it as UTF-8. */
export function csvText(lines: Iterable<TableLine>, bom = true): string {
  return stringify(
    [...lines].map((line) => line.map(neutralised)),
    // A line break of any kind ends the line for most readers.
    { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** Lines as CSV, written as they come. */
export async function* csvChunks(batches: AsyncIterable<Iterable<TableLine>>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const lines of batches) {
    yield csvText(lines, isFirst);
    isFirst = false;
  }
}

/** How a sheet is set out. */
export interface SheetLook {
  readonly name: string;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** How many columns stay in view beside the line of headings. */
  readonly frozenColumns: number;
}

/** Lines as an Excel file, written as they come, so that no length of it is held in memory. */
export function workbookStream(batches: AsyncIterable<Iterable<TableLine>>, look: SheetLook): Readable {
  const stream = new PassThrough();
  void writeWorkbook(batches, look, stream).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

async function writeWorkbook(
  batches: AsyncIterable<Iterable<TableLine>>,
  { name, widths, frozenColumns }: SheetLook,
  stream: PassThrough,
): Promise<void> {
  // Loaded when the first workbook is asked for: it is large, and a start should not wait for it.
  const { default: library } = await import('exceljs');
  const workbook = new library.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }] });
  sheet.columns = widths.map((width) => ({ width }));
  let isFirst = true;
  for await (const lines of batches) {
    for (const line of lines) {
      const row = sheet.addRow(line.map(neutralised));
      if (isFirst) row.font = { bold: true };
      isFirst = false;
      row.commit();
    }
    // A reader that takes its time is waited for.
    await Promise.all(
      sinksOf(sheet)
        .filter((sink) => sink._writableState.needDrain)
        .map((sink) => once(sink, 'drain')),
    );
  }
  await workbook.commit();
}

/** A stream of the writer's own making, older than Node's: it says only inside whether it is full. */
type Sink = EventEmitter & { readonly _writableState: { readonly needDrain: boolean } };

/** Where the writer puts what it has written; it never asks whether they can take more. */
function sinksOf(sheet: Worksheet): readonly Sink[] {
  return (sheet as unknown as { readonly stream: { readonly pipes: readonly Sink[] } }).stream.pipes;
}

/** All of something at once. */
export async function* oneBatch<Line>(lines: Line): AsyncGenerator<Line> {
  yield await Promise.resolve(lines);
}
