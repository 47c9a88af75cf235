import { refusedTable } from './refused-file';

/** What one file may bring; more is refused before it is in memory. A cell holds what a cell of Excel holds. */
export const tableLimits = { rows: 100_000, columns: 200, cell: 32_767, sheets: 50 } as const;

/** Bytes that the parts of a workbook may unpack to, together and of the texts that have to be kept in memory. */
export const unpackedLimits = { all: 400 * 1024 * 1024, kept: 48 * 1024 * 1024, row: 1024 * 1024 } as const;

/** The refusal of a file that is larger than that. */
export function tooLarge(most: number = tableLimits.rows) {
  const rows = most.toLocaleString('en-US');
  return refusedTable('too-many', {
    ja: `1回に取り込めるのは${rows}行、${tableLimits.columns}列、1セル${tableLimits.cell}文字までです。ファイルを分けてください。`,
    en: `One file may have ${rows} rows, ${tableLimits.columns} columns and ${tableLimits.cell} characters in a cell. Split it.`,
  });
}
