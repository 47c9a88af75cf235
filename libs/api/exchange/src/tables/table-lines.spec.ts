import exceljs from 'exceljs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvChunks, csvText, neutralised, oneBatch, workbookStream, type TableLine } from './table-lines';

async function bytesOf(lines: AsyncIterable<Iterable<TableLine>>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of workbookStream(lines, { name: 'visit', widths: [20, 10], frozenColumns: 1 }))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function sheetOf(bytes: Buffer): Promise<exceljs.Worksheet> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('A workbook has a sheet');
  return sheet;
}

describe('a file that is written line by line', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('keeps %j from running as a formula', (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
  });

  it('leaves numbers and n/a as they are', () => {
    expect([neutralised(-3), neutralised(null), neutralised('2008年度')]).toEqual([-3, null, '2008年度']);
  });

  const lines: TableLine[] = [
    ['', 'Cases'],
    ['2008年度（平成20）', 56],
    ['=cmd()', null],
  ];

  it('is a workbook with numbers as numbers, n/a as nothing, and no formula', async () => {
    const sheet = await sheetOf(await bytesOf(oneBatch(lines)));
    expect(sheet.getCell('A2').value).toBe('2008年度（平成20）');
    expect(sheet.getCell('B2').value).toBe(56);
    expect(sheet.getCell('B3').value).toBeNull();
    expect(sheet.getCell('A3').value).toBe(`'=cmd()`);
    expect(sheet.getCell('A3').type).toBe(exceljs.ValueType.String);
    expect(sheet.getRow(1).font.bold).toBe(true);
  });

  it('is CSV with one byte order mark, however many batches it comes in', async () => {
    async function* batches() {
      for (const line of lines) yield await Promise.resolve([line]);
    }
    let text = '';
    for await (const chunk of csvChunks(batches())) text += chunk;
    expect(text).toBe("\ufeff,Cases\r\n2008年度（平成20）,56\r\n'=cmd(),\r\n");
  });

  it('is read back by whatever takes each kind of line break for the end of a line', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '=', '@', '\n', '\r', ',', '"', "'", ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (texts) => {
        const read = parse(csvText(texts), { bom: true, record_delimiter: ['\r\n', '\n', '\r'] });
        expect(read).toEqual(texts.map((line) => line.map(neutralised)));
      }),
    );
  });

  it('holds no more of 10,000 lines than is on its way', async () => {
    let read = 0;
    async function* batches() {
      for (let batch = 0; batch < 40; batch++) {
        read = batch;
        yield await Promise.resolve(
          Array.from({ length: 250 }, (_, at): TableLine => [`V-SIN-2026-${at}`, at, 'x'.repeat(200)]),
        );
      }
    }
    const stream = workbookStream(batches(), { name: 'visit', widths: [20], frozenColumns: 1 });
    // Nobody reads yet: the writer stops well before the end instead of keeping all lines.
    await new Promise((resolve) => stream.once('readable', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const ahead = read;
    let length = 0;
    for await (const chunk of stream) length += (chunk as Buffer).length;
    expect([ahead < 39, read, length > 50_000]).toEqual([true, 39, true]);
  });

  it('breaks off when its lines cannot be read', async () => {
    async function* broken() {
      yield await Promise.resolve(lines);
      throw new Error('gone');
    }
    await expect(bytesOf(broken())).rejects.toThrow('gone');
  });
});
