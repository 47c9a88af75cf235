import { Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import type { DomainError } from '@kakehashi/api/platform';
import { CHUNK, encodingOf, unreadableBytes } from './encoding';
import { tableLimits } from './limits';
import { isBinary, lineOf, type ReadLine } from './line';
import { noTable, openQuote } from './refused-file';

/** The rows of a CSV text in UTF-8, UTF-16 or Shift_JIS, one after the other. */
export async function* csvLines(content: Buffer): AsyncGenerator<ReadLine> {
  const encoding = encodingOf(content);
  const first = firstLine(content, encoding);
  const options: Options = {
    delimiter: first.includes('\t') ? '\t' : first.split(';').length > first.split(',').length ? ';' : ',',
    relax_column_count: true,
    // A quotation mark within a cell is a part of it.
    relax_quotes: true,
    max_record_size: tableLimits.columns * tableLimits.cell,
    bom: true,
  };
  const parser = parse(options);
  const source = Readable.from(texts(content, encoding));
  source.once('error', (error) => parser.destroy(error)).pipe(parser);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) yield lineOf(++number, record);
  } catch (error) {
    throw error instanceof CsvError ? await refusalOf(error, content, options) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

async function refusalOf(error: CsvError, content: Buffer, options: Options): Promise<DomainError> {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return noTable(error);
  let line = 0;
  // Where it opened is known by the last row before it; that is only worked out here, since it slows reading down.
  const parser = parse({ ...options, on_record: (_, { lines }) => ((line = lines), null) });
  parser.on('error', () => undefined).resume();
  for (const text of texts(content, encodingOf(content))) parser.write(text);
  parser.end();
  await new Promise((done) => parser.once('close', done));
  return openQuote(line + 1, error);
}

function* texts(content: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < content.length; at += CHUNK) {
    const text = decoded(decoder, content, at);
    if (isBinary(text)) throw unreadableBytes(content);
    if (text) yield text;
  }
}

function decoded(decoder: TextDecoder, content: Buffer, at: number): string {
  try {
    return decoder.decode(content.subarray(at, at + CHUNK), { stream: at + CHUNK < content.length });
  } catch (cause) {
    throw unreadableBytes(content, cause);
  }
}

/** The first line that can tell what separates cells: a title above the table has none. */
function firstLine(content: Buffer, encoding: string): string {
  const text = new TextDecoder(encoding).decode(content.subarray(0, CHUNK));
  return text.split(/\r?\n/u).find((line) => /[\t;,]/u.test(line)) ?? '';
}
