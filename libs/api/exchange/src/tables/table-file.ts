import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { guarded } from './formulas';

/** The kinds of file in which a table leaves. */
export const tableFormats = {
  csv: { mime: 'text/csv', ending: 'csv' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

/** A kind of file in which a table leaves. */
export type TableFormat = keyof typeof tableFormats;

/** What stands in one cell of a file. */
export type TableValue = string | number | null;

/** A table on its way into a file; its rows come as they are read and are never all in memory. */
export interface OutgoingTable {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly TableValue[])[]>;
}

/**
 * A table as a file to be sent. It is written to disk first: what was read is let go before a slow receiver takes it,
 * and a failure is still a refusal rather than half a file.
 */
export async function tableFile(format: TableFormat, table: OutgoingTable): Promise<StreamableFile> {
  const folder = await mkdtemp(join(tmpdir(), 'kakehashi-table-'));
  const path = join(folder, 'table');
  try {
    await (format === 'csv' ? writeCsv(path, table) : writeWorkbook(path, table));
    const { size } = await stat(path);
    const content = createReadStream(path);
    // The open stream keeps the content until it is read or given up.
    await new Promise((opened, failed) => content.once('open', opened).once('error', failed));
    const { mime, ending } = tableFormats[format];
    return new StreamableFile(content, {
      type: format === 'csv' ? `${mime}; charset=utf-8` : mime,
      length: size,
      disposition: `attachment; filename="${table.name}.${ending}"`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeCsv(path: string, table: OutgoingTable): Promise<void> {
  const text = stringify({ bom: true, record_delimiter: 'windows' });
  await pipeline(linesOf(table), text, createWriteStream(path));
}

async function writeWorkbook(path: string, table: OutgoingTable): Promise<void> {
  // Loaded when the first workbook is asked for: it is large, and a start should not wait for it.
  const { default: library } = await import('exceljs');
  const file = createWriteStream(path);
  const workbook = new library.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(table.name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.headings.map((heading) => ({ width: Math.min(40, Math.max(12, heading.length * 2 + 2)) }));
  let isHeading = true;
  for await (const line of linesOf(table)) {
    const row = sheet.addRow([...line]);
    if (isHeading) row.font = { bold: true };
    isHeading = false;
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
  await finished(file);
}

async function* linesOf({ headings, rows }: OutgoingTable): AsyncGenerator<TableValue[]> {
  yield [...headings];
  for await (const batch of rows) {
    for (const row of batch) yield row.map((value) => (typeof value === 'string' ? guarded(value) : value));
  }
}
