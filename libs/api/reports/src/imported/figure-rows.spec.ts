import { foldText } from '@kakehashi/shared/calendar';
import { figureLayout } from './figure-layout';
import type { FigureNames } from './figure-heading';
import { readFigureTable } from './figure-table';
import { measureNames } from './measure-names';
import { printedTable } from './printed-table';
import { programmes } from '../counts/definitions';

const names: FigureNames = {
  country: (text) =>
    ({ タイ: 'TH', ベトナム: 'VN', ラオス: 'LA', LK: 'LK', 印: 'IN', 米: 'US', 英: 'GB' })[text] ?? null,
  office: (text) => ({ SIN: 'SIN' })[text] ?? null,
  measure: measureNames(programmes.visit.measures, 'cases'),
  place: (code) => (code === 'LK' ? { ja: 'スリランカ', en: 'Sri Lanka' } : null),
};

const laid = (lines: string[]) => {
  const read = lines.map((line, at) => ({ number: at + 1, cells: line.split(',') }));
  return { read, layout: figureLayout([{ name: 'file', lines: read }], names) };
};

/** What the rows of a file come to, read as it is proposed, with what somebody said of its names. */
const rowsOf = (lines: string[], meanings: Record<string, Record<string, string>> = {}) => {
  const { read, layout } = laid(lines);
  if (!layout) throw new Error('No table was found.');
  const below = read.filter(({ number }) => number > layout.headerRow);
  return readFigureTable(printedTable({ ...layout, meanings }, below, 2027), names);
};

/** The same in short: contradictions with their values, then the codes of errors and notes. */
const found = (lines: string[], meanings: Record<string, Record<string, string>> = {}) =>
  rowsOf(lines, meanings).flatMap(({ number, errors, discrepancies, notes }) => [
    ...discrepancies.map(({ code, column, printed, computed }) => [number, code, column, printed, computed]),
    ...[...errors, ...notes].map(({ code, column }) => [number, code, column]),
  ]);

const proposed = (...lines: string[]) => laid(lines).layout?.columns;

describe('the rows of a table of figures', () => {
  const table = ['国,2007,2008,計', 'タイ,1,2,3', 'ベトナム,1,2,3', '合計,99,99,198'];
  const wrong = [
    ['column-total', '2007', 99, 2],
    ['column-total', '2008', 99, 4],
    ['column-total', '計', 198, 6],
  ];

  it.each(['注：速報値', '（出典）国際課', '【東南アジア】,,,', '※ 2008は速報,2008年3月現在', '国,2007,2008,計'])(
    'are proved although %j stands among them',
    (line) => {
      const [head = '', first = '', ...rest] = table;
      for (const [lines, at] of [
        [[...table, line], 4],
        [[head, first, line, ...rest], 5],
        [[head, line, first, ...rest], 5],
      ] as const)
        expect(
          found([...lines])
            .filter(([number]) => number === at)
            .map(([, ...one]) => one),
        ).toEqual(wrong);
      expect(rowsOf([...table, line]).at(-1)).toMatchObject({
        stands: 'note',
        errors: [],
        notes: [{ code: 'note-row' }],
      });
    },
  );

  it('count with the figures they hold where their label is not known, and are told', () => {
    expect(found(['国,2007', 'タイ,1', 'アトランティス,2', '合計,4'])).toEqual([
      [3, 'unknown-label', 'label'],
      [4, 'column-total', '2007', 4, 3],
    ]);
    expect(found(['国,2007', 'タイ,1', 'アトランティス,-', '合計,4'])).toEqual([
      [3, 'unknown-label', 'label'],
      [4, 'column-unproved', null],
    ]);
  });

  it('say which totals cannot be proved', () => {
    const rows = rowsOf(['国,2007,2008,計', 'タイ,-,2,3', 'ベトナム,1,x,3', '合計,1,2,6']);
    expect(rows.map(({ notes }) => notes.map(({ code, text }) => [code, text.en]))).toEqual([
      [['row-unproved', 'The total was not proved, since a figure of the row is not known.']],
      [],
      [['column-unproved', 'Totals that were not proved, since a row has no figure there: 2 (2007、2008).']],
    ]);
  });

  it('are proved in their groups', () => {
    const groups = (sub: number, total: number) =>
      found([
        '国,2007',
        '【A】',
        'タイ,1',
        'ベトナム,2',
        `小計,${sub}`,
        '【B】',
        'ラオス,4',
        'Subtotal,4',
        `総計,${total}`,
      ]).filter(([, code]) => code !== 'note-row');
    expect(groups(3, 7)).toEqual([]);
    expect(groups(3, 99)).toEqual([[9, 'column-total', '2007', 99, 7]]);
    expect(groups(4, 7)).toEqual([[5, 'column-total', '2007', 4, 3]]);
    expect(found(['国,2007', 'タイ,1', 'ベトナム,2', '東南アジア計,3', 'ラオス,4', '総計,8'])).toEqual([
      [6, 'column-total', '2007', 8, 7],
    ]);
    expect(found(['国,2006,2007,小計,2008,計（件）', 'タイ,1,2,3,4,7', 'ラオス,1,2,4,4,8'])).toEqual([
      [3, 'row-total', '小計', 4, 3],
    ]);
  });

  it('say of which of several totals they are, and what it adds up', () => {
    const texts = (lines: string[]) =>
      rowsOf(lines).flatMap(({ discrepancies, notes }) =>
        [...discrepancies, ...notes].filter(({ code }) => /-total$|unproved/u.test(code)).map(({ text }) => text),
      );
    expect(texts(['国,2006,2007,小計,2008,2009,小計,計', 'タイ,1,2,4,4,5,8,12'])).toEqual([
      {
        ja: '「小計」は4と記載されていますが、2006、2007の合計は3です。',
        en: '“小計” is printed as 4; 2006, 2007 add up to 3.',
      },
      {
        ja: '「小計」は8と記載されていますが、2008、2009の合計は9です。',
        en: '“小計” is printed as 8; 2008, 2009 add up to 9.',
      },
    ]);
    const groups = ['タイ,1', 'ベトナム,2', 'ラオス,3', 'シンガポール,4', '小計,11', 'インド,5', '小計,5', '総計,15'];
    expect(texts(['国,2007', ...groups])).toEqual([
      {
        ja: '「小計」は11と記載されていますが、タイからシンガポールまで（4項目）の合計は10です。',
        en: '“小計” is printed as 11; タイ to シンガポール (4) add up to 10.',
      },
    ]);
    expect(texts(['国,2006,2007,小計,2008,2009,小計', 'タイ,1,-,4,4,-,8'])).toEqual([
      {
        ja: '2006、2007に値のないものがあるため、「小計」は確かめていません。',
        en: '“小計” was not proved, since a figure of 2006, 2007 is not known.',
      },
      {
        ja: '2008、2009に値のないものがあるため、「小計」は確かめていません。',
        en: '“小計” was not proved, since a figure of 2008, 2009 is not known.',
      },
    ]);
    // One total is told by its row and column.
    expect(texts(['国,2006,2007,計', 'タイ,1,2,4'])[0]?.ja).toBe(
      '行の合計は4と記載されていますが、各欄の合計は3です。',
    );
  });

  it('are totals of groups where several are called alike, and one of all', () => {
    const kinds = (lines: string[]) => rowsOf(['国,2007', ...lines]).map(({ key }) => key?.kind);
    expect(kinds(['タイ,1', '計,1', 'ラオス,2', '計,2', '計,3'])).toEqual([
      'country',
      'subtotal',
      'country',
      'subtotal',
      'total',
    ]);
    expect(kinds(['計,3', 'タイ,1', 'ラオス,2'])[0]).toBe('total');
  });

  it('keep their printed label beside what it was taken for', () => {
    const [row] = rowsOf(['国,2007', '獅子国,1'], { label: { 獅子国: 'LK' } });
    expect(row).toMatchObject({ label: '獅子国', key: { kind: 'country', code: 'LK' }, errors: [] });
    expect(row?.notes.map(({ text }) => text)).toEqual([
      { ja: '「獅子国」を「スリランカ」と読みました。', en: '“獅子国” was read as Sri Lanka.' },
    ]);
  });

  it('can be left out, whether a total holds them or not', () => {
    const left = (total: number) =>
      found(['国,2007', 'タイ,1', 'うち市,2', `合計,${total}`], { label: { [foldText('うち市')]: 'leave-out' } });
    expect(left(1)).toEqual([[3, 'left-out-row', null]]);
    expect(left(3)).toEqual([[3, 'left-out-row', null]]);
    expect(left(4)).toEqual([
      [3, 'left-out-row', null],
      [4, 'column-total', '2007', 4, 1],
    ]);
  });

  it('tell of formulas without a result, and of years that cannot be', () => {
    expect(found(['国,2007,計', 'タイ,1,=B2'])).toEqual([[2, 'formula-unsaved', '計']]);
    expect(found(['年度,件数', '1900,1', '2027,1', '2028,1'])).toEqual([
      [2, 'no-such-year', 'label', null, null],
      [4, 'no-such-year', 'label', null, null],
    ]);
    expect(
      found([
        '年度,件数',
        '2008年度（平成21）,1',
        '2019年度（平成31・令和元）,1',
        '平成21年度（2009年度）,1',
        '2020年度（速報）,1',
      ]),
    ).toEqual([
      [2, 'two-years', 'label', null, null],
      [4, 'out-of-order', 'label', null, null],
    ]);
    expect(found(['国,2008年度（平成21）,2090', 'タイ,1,2'])).toEqual([
      [2, 'two-years', '2008年度（平成21）', null, null],
      [2, 'no-such-year', '2090', null, null],
    ]);
  });
});

describe('bare years', () => {
  it('are read below and beside each other', () => {
    const labels = [90, 91, 99, '00', 1, 8].map((year) => `${year},1`);
    // From 1991 to 1999 it is no small step, but most of them are.
    expect(rowsOf(['年度,件数', ...labels]).map(({ key }) => key)).toEqual(
      [1990, 1991, 1999, 2000, 2001, 2008].map((year) => ({ kind: 'year', year })),
    );
    expect(rowsOf(['国,90,91,計', 'タイ,1,2,3'])[0]?.figures.map(({ column, key }) => [column, key])).toEqual([
      ['90', { kind: 'year', year: 1990 }],
      ['91', { kind: 'year', year: 1991 }],
      ['計', { kind: 'total' }],
    ]);
    expect(found(['国,90,91,計', 'タイ,1,2,4'])).toEqual([
      [2, 'row-total', '計', 4, 3],
      [2, 'read-as', '90'],
      [2, 'read-as', '91'],
    ]);
    expect(rowsOf(['年度,件数', 'FY07,1', '08,1']).at(-1)?.key).toEqual({ kind: 'year', year: 2008 });
  });

  it('are asked about where they may be numbers, and read as somebody says', () => {
    const rows = ['国,8,9,計', 'タイ,1,2,3'];
    expect(proposed(...rows)).toEqual(['label', 'figure', 'figure', 'total']);
    expect(rowsOf(rows)[0]?.errors).toMatchObject([
      { code: 'unknown-heading', column: 'figure', value: '8' },
      { code: 'unknown-heading', column: 'figure', value: '9' },
    ]);
    // One that is said tells the other.
    expect(found(rows, { figure: { 8: '2008' } })).toEqual([
      [2, 'read-as', '8'],
      [2, 'read-as', '9'],
    ]);
    expect(found(rows, { figure: { 8: 'leave-out', 9: 'FY09' } })).toEqual([
      [2, 'read-as', '9'],
      [2, 'column-left-out', '8'],
    ]);
    expect(rowsOf(['年度,件数', '20,1'])[0]?.errors).toMatchObject([{ code: 'unknown-label', value: '20' }]);
    expect(rowsOf(['年度,件数', '20,1'], { label: { 20: '2008' } })[0]?.key).toEqual({ kind: 'year', year: 2008 });
  });

  it('are no figures of a row below its headings', () => {
    expect(laid(['国,件数,人数', '獅子国,12,34', 'タイ,65,66']).layout?.headerRow).toBe(1);
    expect(laid(['年度,件数,人数', '90,65,66']).layout?.headerRow).toBe(1);
  });
});

describe('the columns of a table of figures', () => {
  it('are told where they are left out', () => {
    expect(proposed('国,2007,計（件）,合計,XYZ,08/09', 'タイ,1,1,1,5,6')).toEqual([
      'label',
      'figure',
      'total',
      'total',
      null,
      null,
    ]);
    // A total may hold what stays out, or not.
    const beside = (total: number) => found(['国,2007,XYZ,計', `タイ,1,5,${total}`]).map(([, code]) => code);
    expect([beside(1), beside(6), beside(7)]).toEqual([
      ['column-left-out'],
      ['column-left-out'],
      ['row-total', 'column-left-out'],
    ]);
    const mended = ['国,2007,取り込めない理由,Row in the file', 'タイ,1,,3'];
    expect(found(mended)).toEqual([]);
    expect(found(['国,2007,計（件）,合計,XYZ,08/09', 'タイ,1,1,2,5,6'])).toEqual([
      [2, 'row-total', '合計', 2, 1],
      [2, 'column-left-out', 'XYZ'],
      [2, 'column-left-out', '08/09'],
    ]);
  });

  it('are of India where countries are written so, and else the marks', () => {
    expect(proposed('年度,米,英,印', '2007,1,2,3')).toEqual(['label', 'figure', 'figure', 'figure']);
    expect(proposed('年度,件数,印', '2007,1,記録がない')).toEqual(['label', 'figure', null]);
    // 国 above the labels is what they are, and no country beside India.
    expect(proposed('国,件数,印', 'タイ,1,記録がない')).toEqual(['label', 'figure', null]);
    expect(proposed(',件数,印', 'タイ,1,記録がない')).toEqual(['label', 'figure', null]);
    expect(proposed('国,2007,印', 'タイ,1,記録がない')).toEqual(['label', 'figure', null]);
  });
});
