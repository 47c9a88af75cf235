import type { Locale } from '@kakehashi/shared/contracts';
import { importColumns, type ImportColumn } from './columns';
import type { ExpertImportRow } from './expert-import.dto';
import type { Sheet } from './sheet';
import { textWorkbook } from './workbook';

/** The column that says what is wrong; no import takes it for anything. */
const problem = { ja: '取り込めない理由', en: 'Why it was refused' };

/** The refused rows of a file, cell for cell, with what is wrong with each. */
export function refusedWorkbook(sheet: Sheet, rows: readonly ExpertImportRow[], locale: Locale): Promise<Buffer> {
  // A file that was refused before already has the column.
  const kept = sheet.headers.flatMap((header, index) => (Object.values(problem).includes(header) ? [] : [index]));
  const refused = new Map(rows.filter(({ outcome }) => outcome === 'refused').map((row) => [row.row, row]));
  const lines = sheet.rows.flatMap(({ number, cells }) => {
    const row = refused.get(number);
    return row ? [[...kept.map((index) => cells[index] ?? ''), reasonsOf(row, locale)]] : [];
  });
  const heading = [...kept.map((index) => sheet.headers[index] ?? ''), problem[locale]];
  return textWorkbook([{ name: { ja: '取り込めない行', en: 'Refused rows' }[locale], lines: [heading, ...lines] }]);
}

function reasonsOf({ errors }: ExpertImportRow, locale: Locale): string {
  return errors
    .map(({ column, detailJa, detailEn }) => {
      const detail = locale === 'ja' ? detailJa : detailEn;
      return column === null ? detail : `${importColumns[column as ImportColumn][locale]}: ${detail}`;
    })
    .join('\n');
}
