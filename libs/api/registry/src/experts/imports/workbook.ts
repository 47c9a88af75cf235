/** One sheet to write: its name and its lines, the first of them the headings. */
export interface SheetText {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** An Excel file whose cells all hold text, so that no code loses its noughts and nothing is taken for a formula. */
export async function textWorkbook(sheets: readonly SheetText[]): Promise<Buffer> {
  // Loaded when the first workbook is asked for: it is large, and a start should not wait for it.
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  for (const { name, lines } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    const width = Math.max(0, ...lines.map((cells) => cells.length));
    for (let column = 1; column <= width; column++) {
      sheet.getColumn(column).numFmt = '@';
      sheet.getColumn(column).width = widthOf(lines.map((cells) => cells[column - 1] ?? ''));
    }
    for (const cells of lines) sheet.addRow([...cells]);
    sheet.getRow(1).font = { bold: true };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Room for the longest text, within reason; a wide character counts twice. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0)));
  return Math.min(60, Math.max(12, longest + 2));
}
