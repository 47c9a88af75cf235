import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { csvChunks, workbookStream, type SheetLook, type TableLine } from './table-lines';

/** The kinds of file in which a table leaves. */
export const tableFormats = {
  csv: { mime: 'text/csv', ending: 'csv' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

/** A kind of file in which a table leaves. */
export type TableFormat = keyof typeof tableFormats;

/** A table on its way into a file; its lines come as they are read and are never all in memory. */
export interface OutgoingTable {
  /** The file's name, without its ending. */
  readonly name: string;
  /** Its lines in batches, the headings first. */
  readonly batches: AsyncIterable<Iterable<TableLine>>;
  readonly look: SheetLook;
}

/**
 * A table as a file to be sent. It is written to disk first: what was read is let go before a slow receiver takes it,
 * and a failure is still a refusal rather than half a file.
 */
export async function tableFile(format: TableFormat, { name, batches, look }: OutgoingTable): Promise<StreamableFile> {
  const folder = await mkdtemp(join(tmpdir(), 'kakehashi-table-'));
  const path = join(folder, 'table');
  try {
    const bytes = format === 'csv' ? Readable.from(csvChunks(batches)) : workbookStream(batches, look);
    await pipeline(bytes, createWriteStream(path));
    const { size } = await stat(path);
    const content = createReadStream(path);
    // The open stream keeps the content until it is read or given up.
    await new Promise((opened, failed) => content.once('open', opened).once('error', failed));
    const { mime, ending } = tableFormats[format];
    return new StreamableFile(content, {
      type: format === 'csv' ? `${mime}; charset=utf-8` : mime,
      length: size,
      disposition: `attachment; filename="${name}.${ending}"`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
