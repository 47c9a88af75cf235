import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { csvChunks, workbookStream, type Line, type SheetLook } from './file-lines';

/** The media type of an Excel file. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file formats that reports have beside JSON. */
export type FileFormat = 'csv' | 'xlsx';

/** A file as it is asked for. */
export interface FileAnswer {
  readonly format: FileFormat;
  /** Without its ending. */
  readonly fileName: string;
  readonly batches: AsyncIterable<Iterable<Line>>;
  readonly look: SheetLook;
}

/** Sends lines in a format, as they come. */
export function sendFile({ format, fileName, batches, look }: FileAnswer, response: Response): StreamableFile {
  response.attachment(`${fileName}.${format}`);
  const isCsv = format === 'csv';
  const type = isCsv ? 'text/csv; charset=utf-8' : workbookType;
  response.type(type);
  return new StreamableFile(isCsv ? Readable.from(csvChunks(batches)) : workbookStream(batches, look), { type });
}
