import type { ReadLine, TableLayout } from '@kakehashi/api/exchange';
import { foldText } from '@kakehashi/shared/calendar';
import { LEAVE_OUT, type PrintedTable } from './figure-row';

/** The table as it is printed in the rows of a file, and what somebody said that its headings and labels mean. */
export function printedTable(
  { headers, columns, meanings = {} }: TableLayout,
  lines: readonly ReadLine[],
  lastYear: number,
): PrintedTable {
  const said = (column: string, text: string) => meanings[column]?.[foldText(text)];
  const headersMean = headers.map((heading, at) => (columns[at] === 'figure' ? said('figure', heading) : undefined));
  const labels = columns.indexOf('label');
  return {
    headers,
    headersMean,
    columns: columns.map((column, at) => (headersMean[at] === LEAVE_OUT ? null : column)),
    rows: lines.map(({ number, cells }) => {
      const label = cells[labels] ?? '';
      return { number, cells, label, means: said('label', label) };
    }),
    lastYear,
  };
}
