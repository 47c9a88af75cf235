import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { tableLimits } from './limits';
import { isBinary, lineOf, type ReadLine } from './line';
import { noTable } from './refused-file';

const CHUNK = 64 * 1024;

/** The rows of a CSV text in UTF-8, UTF-16 or Shift_JIS, one after the other. */
export async function* csvLines(content: Buffer): AsyncGenerator<ReadLine> {
  const encoding = encodingOf(content);
  const first = firstLine(content, encoding);
  const parser = parse({
    delimiter: first.includes('\t') ? '\t' : first.split(';').length > first.split(',').length ? ';' : ',',
    relax_column_count: true,
    // A quotation mark within a cell is a part of it.
    relax_quotes: true,
    max_record_size: tableLimits.columns * tableLimits.cell,
    bom: true,
  });
  const source = Readable.from(texts(content, encoding));
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield lineOf(++number, record);
  } catch (error) {
    throw error instanceof CsvError ? noTable(error) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Excel writes Shift_JIS, everything else UTF-8; a byte order mark says which. What is no UTF-8 is Shift_JIS. */
export function encodingOf(content: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < content.length; at += CHUNK)
      decoder.decode(content.subarray(at, at + CHUNK), { stream: at + CHUNK < content.length });
    return 'utf-8';
  } catch {
    return 'shift_jis';
  }
}

function* texts(content: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < content.length; at += CHUNK) {
    const text = decoded(decoder, content.subarray(at, at + CHUNK), at + CHUNK < content.length);
    if (isBinary(text)) throw noTable();
    if (text) yield text;
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    throw noTable(cause);
  }
}

function firstLine(content: Buffer, encoding: string): string {
  const text = new TextDecoder(encoding).decode(content.subarray(0, CHUNK));
  return text.split(/\r?\n/u, 1)[0] ?? '';
}
