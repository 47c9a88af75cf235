import { parse } from 'csv-parse/sync';
import encoding from 'encoding-japanese';
import type exceljs from 'exceljs';
import { notATable, refusedFile } from './not-a-table';
import { assertSmallWorkbook } from './workbook-size';

/** A table as text: its heading, and each further row with the number that a spreadsheet shows for it. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** The most rows and columns that one file may bring. */
export const MAX_ROWS = 2000;
const MAX_COLUMNS = 100;
const MAX_CELL = 2000;

const tooMany = {
  ja: `1回に取り込めるのは${MAX_ROWS}行までです。ファイルを分けてください。`,
  en: `One file may have up to ${MAX_ROWS} rows. Split it.`,
};

/** Reads an Excel workbook (its first sheet) or a CSV text in UTF-8, UTF-16 or Shift_JIS. */
export async function readSheet(content: Buffer): Promise<Sheet> {
  const lines = isZip(content) ? await workbookLines(content) : csvLines(content);
  const [heading, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!heading) throw notATable();
  if (rest.length > MAX_ROWS) throw refusedFile('too-many', tooMany);
  return { headers: heading.cells, rows: rest };
}

type Line = Sheet['rows'][number];

function isZip(content: Buffer): boolean {
  return content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
}

function csvLines(content: Buffer): Line[] {
  const text = decode(content);
  // A file with control characters is no text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw notATable();
  const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      info: true,
      max_record_size: 200_000,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return rows.map(({ record }, index) => ({ number: index + 1, cells: record.slice(0, MAX_COLUMNS).map(plain) }));
  } catch (cause) {
    throw notATable(cause);
  }
}

/** Excel writes Shift_JIS, everything else UTF-8; a byte order mark says which. */
function decode(content: Buffer): string {
  const detected = encoding.detect(content, ['UTF8', 'SJIS', 'UTF16', 'ASCII']);
  const from = detected === false ? 'UTF8' : detected;
  return encoding.convert(content, { to: 'UNICODE', from, type: 'string' }).replace(/^\ufeff/, '');
}

async function workbookLines(content: Buffer): Promise<Line[]> {
  assertSmallWorkbook(content);
  // Loaded when the first workbook comes: it is large, and a start should not wait for it.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  try {
    await workbook.xlsx.load(content as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch (cause) {
    throw notATable(cause);
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw notATable();
  if (sheet.actualRowCount > MAX_ROWS + 1) throw refusedFile('too-many', tooMany);
  const lines: Line[] = [];
  sheet.eachRow((row, number) => {
    const width = Math.min(row.cellCount, MAX_COLUMNS);
    const cells = Array.from({ length: width }, (_, index) => plain(cellText(row.getCell(index + 1).value)));
    lines.push({ number, cells });
  });
  return lines;
}

/** What a cell shows. A formula counts for the value that was saved with it; nothing is ever computed here. */
function cellText(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return cellText(value.text as exceljs.CellValue);
  if ('result' in value) return cellText(value.result as exceljs.CellValue);
  return '';
}

function plain(text: string): string {
  return text.normalize('NFC').trim().slice(0, MAX_CELL);
}
