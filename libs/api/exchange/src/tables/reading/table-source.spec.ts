import encoding from 'encoding-japanese';
import { Workbook as ExcelWorkbook } from 'exceljs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { tableFile, type TableFormat } from '../table-file';
import { oneBatch, type TableLine } from '../table-lines';
import { proposeLayout, type KnownColumn } from './layout';
import type { ReadLine } from './line';
import { openTable } from './table-source';

const columns: readonly KnownColumn[] = [
  { key: 'title', label: { ja: '件名', en: 'Title' }, others: ['案件名'] },
  { key: 'country', label: { ja: '国・地域', en: 'Country' } },
  { key: 'firstDate', label: { ja: '活動開始日', en: 'First day' } },
];

async function exported(format: TableFormat, lines: TableLine[]): Promise<Buffer> {
  const look = { name: 'table', widths: [20], frozenColumns: 0 };
  const file = await tableFile(format, { name: 'table', batches: oneBatch(lines), look });
  const pieces: Buffer[] = [];
  for await (const piece of file.getStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function linesOf(content: Buffer, sheet = 0): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  for await (const line of (await openTable(content, 'file')).below(sheet, 0)) lines.push(line);
  return lines;
}

async function read(content: Buffer, sheet = 0): Promise<string[][]> {
  return (await linesOf(content, sheet)).map(({ cells }) => [...cells]);
}

const refusal = (content: Buffer) =>
  read(content).then(
    () => 'read',
    (error: { options?: { errors?: { code: string }[] } }) => error.options?.errors?.[0]?.code ?? String(error),
  );

function packed(zip: PizZip): Buffer {
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

/** What a person is told of a file that is refused. */
const words = (content: Buffer) =>
  read(content).then(
    () => 'read',
    (error: { options?: { detail?: { ja: string } } }) => error.options?.detail?.ja ?? String(error),
  );

async function workbook(fill: (book: ExcelWorkbook) => void): Promise<Buffer> {
  const book = new ExcelWorkbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const text = fc
  .oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=x", '@a', '横浜市', '髙島屋 "支店", 他', 'a\nb', '001', '<&>', 'O’Brien'),
  )
  // What no cell can hold, or nobody can see at its ends.
  .map((value) =>
    value
      .replace(/[\u0000-\u001f\u007f\uFFFE\uFFFF]/gu, ' ')
      .replace(/_x[0-9A-F]{4}_/gu, '')
      .normalize('NFC')
      .trim(),
  );

describe('a table that leaves and comes back', () => {
  it.each(['csv', 'xlsx'] as const)('is unchanged as %s', async (format) => {
    const row = fc.tuple(text, text, fc.integer({ min: 0, max: 99_999 }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const content = await exported(format, [['A', 'B', 'C'], ...rows]);
        expect(await read(content)).toEqual([['A', 'B', 'C'], ...rows.map((cells) => cells.map(String))]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a file', () => {
  it('keeps quotation marks within its cells, and is refused where one never ends', async () => {
    expect(await read(Buffer.from('件名,国\n架空"甲"市,a"b"c\n"引用, ""二重""",タイ\n'))).toEqual([
      ['件名', '国'],
      ['架空"甲"市', 'a"b"c'],
      ['引用, "二重"', 'タイ'],
    ]);
    await expect(read(Buffer.from('件名,国\n"終わらない,タイ\n'))).rejects.toMatchObject({ code: 'validation-failed' });
  });

  it('is read in Shift_JIS, and with semicolons or tabs', async () => {
    const shiftJis = encoding.convert(encoding.stringToCode('件名,国\n①髙島屋,仏国'), { from: 'UNICODE', to: 'SJIS' });
    expect(await read(Buffer.from(shiftJis))).toEqual([
      ['件名', '国'],
      ['①髙島屋', '仏国'],
    ]);
    for (const separator of ['\t', ';'])
      expect(await read(Buffer.from(`訪問実績\n\na${separator}b`))).toEqual([['訪問実績'], ['a', 'b']]);
    expect(await read(Buffer.from('a;b\n1;2,5'))).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ]);
    expect(await read(Buffer.from('\ufeffa\tb\r\n\r\n1\t2', 'utf16le'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('says what its cells show: dates, saved results, runs of text, and no readings', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRow(['日付', '式', '文字']);
      sheet.addRow([
        new Date(Date.UTC(2008, 3, 1)),
        { formula: 'SUM(1,1)', result: 2 },
        { richText: [{ text: '横浜' }, { text: '市' }] },
      ]);
      sheet.getCell('A2').numFmt = '[$-411]ggge"年"m"月"d"日"';
      sheet.getCell('E3').value = 12;
    });
    expect(await read(content)).toEqual([
      ['日付', '式', '文字'],
      ['2008-04-01', '2', '横浜市'],
      ['', '', '', '', '12'],
    ]);
    const zip = new PizZip(content);
    const strings = zip.file('xl/sharedStrings.xml')?.asText() ?? '';
    zip.file('xl/sharedStrings.xml', strings.replace('文字</t>', '文字</t><rPh sb="0" eb="2"><t>モジ</t></rPh>'));
    expect((await read(zip.generate({ type: 'nodebuffer' })))[0]).toEqual(['日付', '式', '文字']);
  });

  it('has the row numbers of its sheet, below empty rows that only have a format too', async () => {
    const content = await workbook((book) => book.addWorksheet('a').addRow(['国']));
    const zip = new PizZip(content);
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
    zip.file(
      'xl/worksheets/sheet1.xml',
      `<worksheet><sheetData><row r="1">${cell('A1', '国')}</row><row r="3" ht="20" customHeight="1"/>` +
        `<row r="4" spans="1:7" /><row r="6">${cell('A6', 'タイ')}</row></sheetData></worksheet>`,
    );
    const numbers: number[] = [];
    for await (const { number } of (await openTable(packed(zip), 'file')).below(0, 0)) numbers.push(number);
    expect(numbers).toEqual([1, 6]);
  });

  it('tells of a formula whose result was not saved with it', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('a');
      sheet.addRow([{ formula: 'B1+C1' }, { formula: 'B1&""', result: '' }, { formula: 'B1', result: 0 }]);
    });
    expect(await read(content)).toEqual([['=B1+C1', '', '0']]);
    const [line] = await linesOf(content);
    expect(line?.unsaved).toEqual([0]);
    // A text that begins like a formula is one.
    const text = await workbook((book) => book.addWorksheet('a').addRow(["'=B1+C1"]));
    expect((await linesOf(text)).map(({ cells, unsaved }) => [cells, unsaved])).toEqual([[['=B1+C1'], undefined]]);
  });

  it('in another encoding, or with one bad byte, is refused for that', async () => {
    const table = '国,人数\nタイ,1\nベトナム,2\n';
    const eucJp = Buffer.from(encoding.convert(encoding.stringToCode(table), { from: 'UNICODE', to: 'EUCJP' }));
    expect(await words(eucJp)).toContain('EUC-JP');
    for (const bytes of [Buffer.from(table, 'utf16le'), Buffer.from(table, 'utf16le').swap16()])
      expect(await words(bytes)).toContain('UTF-16');
    const [before = '', after = ''] = table.split('ベ');
    const bad = Buffer.concat([Buffer.from(`${before}ベ`), Buffer.from([0xe3]), Buffer.from(after)]);
    expect(await words(bad)).toContain('3行目');
    expect(await refusal(bad)).toBe('wrong-encoding');
    expect(await refusal(Buffer.from([...Buffer.from('name,city\nJos'), 0xe9, ...Buffer.from(',x\n')]))).toBe(
      'wrong-encoding',
    );
    expect(await refusal(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBe('wrong-format');
  });

  it('that unpacks to far more than it says, or is no table, is refused', async () => {
    const content = await workbook((book) => book.addWorksheet('a').addRow(['a']));
    const zip = new PizZip(content);
    zip.file('xl/sharedStrings.xml', Buffer.alloc(50 * 1024 * 1024, '<si><t>a</t></si>'));
    expect(await refusal(packed(zip))).toBe('too-many');
    const row = new PizZip(content);
    row.file('xl/worksheets/sheet1.xml', `<sheetData><row r="1"><c t="str"><v>${'a'.repeat(3_000_000)}`);
    expect(await refusal(packed(row))).toBe('too-many');
    expect(await refusal(content.subarray(0, content.length - 40))).toBe('wrong-format');
    expect(await refusal(Buffer.from('a,b\n1,\u0000'))).toBe('wrong-format');
    expect(await refusal(Buffer.from('a,b\n"1,2'))).toBe('open-quote');
    expect(await words(Buffer.from('a,b\n1,2\n"1,2\n3,4\n'))).toContain('3行目');
    expect(await refusal(Buffer.from(`a\n${'b'.repeat(32_768)}`))).toBe('too-many');
    expect(await refusal(Buffer.from(`${'a,'.repeat(300)}a`))).toBe('too-many');
    expect(await refusal(Buffer.from('a\n'.repeat(100_001)))).toBe('too-many');
  });

  it('has its table found below titles and on a later sheet', async () => {
    const content = await workbook((book) => {
      book.addWorksheet('表紙').addRow(['訪問一覧']);
      const sheet = book.addWorksheet('一覧');
      sheet.addRow(['平成20年度 訪問一覧']);
      sheet.addRow([]);
      sheet.addRow(['№', '案件名', '国・地域', '活動開始日', '備考']);
      sheet.addRow([1, '視察', '仏国', 'H20.4.1']);
    });
    const source = await openTable(content, 'file');
    expect(proposeLayout(await source.heads(), columns)).toEqual({
      sheet: 1,
      headerRow: 3,
      headers: ['№', '案件名', '国・地域', '活動開始日', '備考'],
      columns: [null, 'title', 'country', 'firstDate', null],
    });
    expect((await read(content, 1)).at(-1)).toEqual(['1', '視察', '仏国', 'H20.4.1']);
  });
});
