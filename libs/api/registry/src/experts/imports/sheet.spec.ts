import encoding from 'encoding-japanese';
import exceljs from 'exceljs';
import { DomainError } from '@kakehashi/api/platform';
import { MAX_ROWS, readSheet } from './sheet';

const table = '氏名,フリガナ,備考\n髙橋 一郎,タカハシ イチロウ,"消防、防災"\n\n山田 花子,ヤマダ ハナコ,=1+1\n';
const expected = {
  headers: ['氏名', 'フリガナ', '備考'],
  rows: [
    { number: 2, cells: ['髙橋 一郎', 'タカハシ イチロウ', '消防、防災'] },
    { number: 3, cells: ['山田 花子', 'ヤマダ ハナコ', '=1+1'] },
  ],
};

const bytes = (text: string, to: 'UTF8' | 'SJIS' | 'UTF16', options: { bom?: boolean } = {}) =>
  Buffer.from(encoding.convert(encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array', ...options }));

async function workbook(rows: readonly exceljs.CellValue[][]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('名簿').addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const codeOf = (content: Buffer) =>
  readSheet(content).then(
    () => 'read',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

describe('a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['Windows line ends', Buffer.from(table.replaceAll('\n', '\r\n'))],
    ['Shift_JIS', bytes(table, 'SJIS')],
    ['UTF-16 with a mark', bytes(table, 'UTF16', { bom: true })],
    ['tabs', Buffer.from(table.replaceAll(',', '\t'))],
  ])('is read in %s', async (_, content) => {
    const { headers, rows } = await readSheet(content);
    expect(headers).toEqual(expected.headers);
    expect(rows.map(({ cells }) => cells)).toEqual(expected.rows.map(({ cells }) => cells));
  });

  it('is read out of a workbook by what its cells show, formulas by the value saved with them', async () => {
    const content = await workbook([
      ['氏名', '生年月日', '勤続', 'メール', '備考'],
      [
        { richText: [{ text: '髙橋 ' }, { text: '一郎' }] },
        new Date('1970-05-01T00:00:00Z'),
        31,
        { text: 'a@example.jp', hyperlink: 'mailto:a@example.jp' },
        { formula: 'HYPERLINK("http://evil.example")', result: '値' },
      ],
      ['山田', null, { formula: '1/0', result: { error: '#DIV/0!' } }, true, { formula: 'NOW()' }],
    ]);
    const { rows } = await readSheet(content);
    expect(rows).toEqual([
      { number: 2, cells: ['髙橋 一郎', '1970-05-01', '31', 'a@example.jp', '値'] },
      { number: 3, cells: ['山田', '', '', 'true', ''] },
    ]);
  });

  it('is refused when it is none, empty, or more than one file may bring', async () => {
    expect(await codeOf(Buffer.from(''))).toBe('validation-failed');
    expect(await codeOf(Buffer.from('\n\n'))).toBe('validation-failed');
    expect(await codeOf(Buffer.from('氏名\n"ab'))).toBe('validation-failed');
    expect(await codeOf(Buffer.from('\u00d0\u00cf\u0011\u00e0\u0000\u0001', 'latin1'))).toBe('validation-failed');
    expect(await codeOf(Buffer.from('PK\u0003\u0004 and nothing more'))).toBe('validation-failed');
    expect(await codeOf(Buffer.from(`氏名\n${'山田\n'.repeat(MAX_ROWS)}`))).toBe('read');
    expect(await codeOf(Buffer.from(`氏名\n${'山田\n'.repeat(MAX_ROWS + 1)}`))).toBe('validation-failed');
  });

  it('is refused when it announces to unpack to more than a roster needs', async () => {
    const content = await workbook([['氏名'], ['山田']]);
    const entry = content.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    content.writeUInt32LE(0x7fffffff, entry + 24);
    expect(await codeOf(content)).toBe('payload-too-large');
  });
});
