import { csvLines } from './csv-lines';
import { tableLimits, tooLarge } from './limits';
import type { ReadLine } from './line';
import { Workbook } from './workbook';

/** How many rows are looked at to tell where a table begins. */
const HEAD = 30;

/** The beginning of a sheet. */
export interface SheetHead {
  readonly name: string;
  /** Whether its workbook does not show it. */
  readonly hidden?: boolean;
  readonly lines: readonly ReadLine[];
}

/** A file in which tables stand, read as often and as far as is needed. */
export interface TableSource {
  heads(): Promise<SheetHead[]>;
  /** The rows below a row of a sheet; more than a file may bring are refused. */
  below(sheet: number, row: number): AsyncGenerator<ReadLine>;
}

/** Opens an Excel workbook or a CSV text. */
export async function openTable(content: Buffer, fileName: string): Promise<TableSource> {
  const isZip = content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  if (!isZip) return sourceOf([{ name: fileName, hidden: false }], () => csvLines(content));
  const workbook = await Workbook.open(content);
  return sourceOf(workbook.sheetNames, (sheet) => workbook.lines(sheet));
}

function sourceOf(
  sheets: readonly Required<Pick<SheetHead, 'name' | 'hidden'>>[],
  lines: (sheet: number) => AsyncGenerator<ReadLine>,
): TableSource {
  return {
    async heads() {
      const heads: SheetHead[] = [];
      for (const [index, { name, hidden }] of sheets.entries()) {
        const head: ReadLine[] = [];
        for await (const line of lines(index)) {
          if (line.cells.length > 0) head.push(line);
          if (head.length >= HEAD) break;
        }
        heads.push({ name, ...(hidden ? { hidden } : {}), lines: head });
      }
      return heads;
    },
    async *below(sheet, row) {
      let seen = 0;
      for await (const line of lines(sheet)) {
        if (line.number <= row || line.cells.length === 0) continue;
        if (++seen > tableLimits.rows) throw tooLarge();
        yield line;
      }
    },
  };
}
