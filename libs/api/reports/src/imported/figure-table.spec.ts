import { figureKeyOf, readFigure } from './figure-heading';
import { readFigureTable } from './figure-table';
import { measureNames } from './measure-names';
import { programmes } from '../counts/definitions';

const names = {
  country: (text: string) => ({ シンガポール: 'SG', インドネシア: 'ID', タイ: 'TH' })[text] ?? null,
  office: (text: string) => ({ SIN: 'SIN', NYC: 'NYC', シンガポール: 'SIN', パリ: 'PAR' })[text] ?? null,
  measure: measureNames(programmes.visit.measures, 'cases'),
};

describe('a heading of figures', () => {
  it.each([
    ['FY90', { kind: 'year', year: 1990 }],
    ['平成20年度', { kind: 'year', year: 2008 }],
    ['令和元', { kind: 'year', year: 2019 }],
    ['2008年度（平成20）', { kind: 'year', year: 2008 }],
    ['2010年度まで', { kind: 'until', year: 2010 }],
    ['SIN', { kind: 'office', code: 'SIN' }],
    ['パリ', { kind: 'office', code: 'PAR' }],
    ['シンガポール', { kind: 'country', code: 'SG' }],
    ['合 計', { kind: 'total' }],
    ['Cumulative', { kind: 'cumulative' }],
    ['タイ（累計）', { kind: 'cumulative', of: 'TH' }],
    ['FY08 cumulative', { kind: 'until', year: 2008 }],
    ['件数', { kind: 'total' }],
    ['件数（件）', { kind: 'total' }],
    ['CASES', { kind: 'total' }],
    ['値', { kind: 'total' }],
    ['Cases, cumulative', { kind: 'cumulative' }],
    ['1996-2008', { kind: 'until', year: 2008, from: 1996 }],
    ['1996〜2010', { kind: 'until', year: 2010, from: 1996 }],
    ['平成8～20年度', { kind: 'until', year: 2008, from: 1996 }],
    ['FY96 to FY08', { kind: 'until', year: 2008, from: 1996 }],
    ['1996年度から2008年度まで', { kind: 'until', year: 2008, from: 1996 }],
    ['2008-1996', null],
    ['2008-09', null],
    ['人数', null],
    ['12', null],
    ['備考', null],
  ])('%j is read', (text, key) => expect(figureKeyOf(text, names)).toEqual(key));

  it.each([
    ['1,042件', 1042],
    ['－', null],
    ['', null],
    ['n/a', null],
    ['12*', undefined],
    ['1,234', 1234],
    ['3,5', undefined],
    ['3.5', undefined],
    ['-4', undefined],
    ['abc', undefined],
    ['1e20', undefined],
    ['4,000,000', 4_000_000],
    ['4000001', undefined],
    ['999999999', undefined],
    ['99999999999999999999', undefined],
  ])('the figure %j is read', (text, figure) => expect(readFigure(text)).toBe(figure));
});

describe('the name of a measure', () => {
  const measures = Object.values(programmes).flatMap((programme) =>
    programme.measures.flatMap((measure) =>
      [measure.label.ja, measure.label.en].map((label) => [programme, measure.code, label] as const),
    ),
  );

  it.each(measures.map(([{ code }, measure, label]) => [code, measure, label]))(
    'of %s, %s, is read as %j',
    (programme, measure, label) => {
      const { measures: all } = programmes[programme as keyof typeof programmes];
      expect(measureNames(all, measure)(label)).toBe('own');
    },
  );
});

describe('a table of figures', () => {
  const found = (headers: string[], columns: (string | null)[], rows: string[][]) =>
    readFigureTable(
      {
        headers,
        columns,
        lastYear: 2027,
        rows: rows.map((cells, at) => ({ number: at + 2, label: cells[0] ?? '', cells })),
      },
      names,
    ).flatMap(({ number, errors, discrepancies }) => [
      ...errors.map(({ code, column }) => [number, code, column]),
      ...discrepancies.map(({ code, column, printed, computed }) => [number, code, column, printed, computed]),
    ]);

  it('is proved by rows and columns against its printed totals', () => {
    const rows = [
      ['シンガポール', '3', '5', '8'],
      ['タイ', '2', '2', '5'],
      ['インドネシア', '-', '1', '9'],
      ['合計', '5', '9', '14'],
    ];
    expect(found(['国', 'FY07', 'FY08', '計'], ['label', 'figure', 'figure', 'total'], rows)).toEqual([
      [3, 'row-total', '計', 5, 4],
      [5, 'column-total', 'FY08', 9, 8],
      [5, 'column-total', '計', 14, 22],
    ]);
  });

  it('has cumulative counts that only grow, along its rows and down its columns', () => {
    const until = ['インドネシア', '42', '34'];
    expect(found(['国', '2008年度まで', '2010年度まで'], ['label', 'figure', 'figure'], [until])).toEqual([
      [2, 'cumulative-falls', '2010年度まで', 34, null],
    ]);
    const years = [
      ['2006', '4', '4'],
      ['2007', '3', '8'],
      ['2008', '2', '7'],
    ];
    expect(found(['年度', 'SIN', '累計'], ['label', 'figure', 'cumulative'], years)).toEqual([
      [3, 'cumulative-sum', '累計', 8, 7],
      [4, 'cumulative-falls', '累計', 7, null],
    ]);
  });

  it('has any number of columns that count up, each proved by itself', () => {
    const years = [
      ['2007', '40', '9', '49'],
      ['2008', '42', '8', '50'],
      ['2010', '34', '7', '41'],
    ];
    const counted = ['label', 'cumulative', 'cumulative', 'total'];
    expect(found(['年度', 'インドネシア', 'タイ', '計'], counted, years)).toEqual([
      [3, 'cumulative-falls', 'タイ', 8, null],
      [4, 'cumulative-falls', 'インドネシア', 34, null],
      [4, 'cumulative-falls', 'タイ', 7, null],
    ]);
    // Beside what a year adds of the same place, it is added up; Thailand has nothing to do with Indonesia.
    const beside = [
      ['2007', '2', '40', '1'],
      ['2008', '2', '42', '5'],
      ['2009', '2', '45', '5'],
    ];
    expect(
      found(
        ['年度', 'インドネシア', 'インドネシア（累計）', 'タイ'],
        ['label', 'figure', 'cumulative', 'figure'],
        beside,
      ),
    ).toEqual([[4, 'cumulative-sum', 'インドネシア（累計）', 45, 44]]);
    expect(found(['年度', 'タイ', '累計', '累計'], ['label', 'figure', 'cumulative', 'cumulative'], beside)).toEqual(
      [],
    );
    const rows = [
      ['タイ', '9', '8'],
      ['インドネシア', '42', '44'],
      ['計', '51', '53'],
    ];
    expect(found(['国', '2008', '2010'], ['label', 'cumulative', 'cumulative'], rows)).toEqual([
      [2, 'cumulative-falls', '2010', 8, null],
      [4, 'column-total', '2010', 53, 52],
    ]);
  });

  it('has rows that count up from year to year, proved like columns that do', () => {
    const headings = ['国', '1996', '1997', '1998', '1999'];
    const figures = ['label', 'figure', 'figure', 'figure', 'figure'];
    const rows = [
      ['タイ', '1', '2', '3', '1'],
      ['SIN', '1', '0', '0', '-'],
      ['累計', '10', '12', '11', '12'],
    ];
    expect(found(headings, figures, rows)).toEqual([[4, 'cumulative-falls', '1998', 11, null]]);
    const total = ['計', '2', '2', '3', '1'];
    expect(found(headings, figures, [...rows.slice(0, 2), total, ['Cumulative', '10', '13', '16', '17']])).toEqual([
      [5, 'cumulative-sum', '1997', 13, 12],
    ]);
    expect(found(headings, figures, [...rows.slice(0, 2), ['タイ（累計）', '1', '3', '5', '6']])).toEqual([
      [4, 'cumulative-sum', '1998', 5, 6],
    ]);
  });

  it('tells a total that is wrong by its row and by its column once', () => {
    const rows = (total: string) => [
      ['タイ', '1', '1'],
      ['計', '1', total],
    ];
    expect(found(['国', '1996', '計'], ['label', 'figure', 'total'], rows('4'))).toEqual([
      [3, 'row-total', '計', 4, 1],
    ]);
    const apart = [
      ['タイ', '1', '2'],
      ['計', '1', '4'],
    ];
    expect(found(['国', '1996', '計'], ['label', 'figure', 'total'], apart)).toEqual([
      [2, 'row-total', '計', 2, 1],
      [3, 'row-total', '計', 4, 1],
      [3, 'column-total', '計', 4, 2],
    ]);
  });

  it('has the figures of its measure by year, proved against their total and each other', () => {
    const years = [
      ['FY90', '31', '31'],
      ['平成3', '61', '90'],
      ['1992', '1,090', '1182'],
      ['計', '394', ''],
    ];
    expect(found(['年度', '件数', '累計'], ['label', 'figure', 'cumulative'], years)).toEqual([
      [3, 'cumulative-sum', '累計', 90, 92],
      [4, 'cumulative-sum', '累計', 1182, 1180],
      [5, 'column-total', '件数', 394, 1182],
    ]);
    expect(found(['年度', 'Cases', '計'], ['label', 'figure', 'total'], [['FY90', '31', '30']])).toEqual([
      [2, 'row-total', '計', 30, 31],
    ]);
    const measures = [
      ['件数', '30'],
      ['人数', '340'],
    ];
    expect(found(['', 'FY90'], ['label', 'figure'], measures)).toEqual([[3, 'unknown-label', 'label']]);
  });

  it('has spans of years that hold at least what they held before', () => {
    const places = [
      ['インドネシア', '42', '34', '5'],
      ['タイ', '6', '7', '8'],
    ];
    const spans = ['1996-2008', '1996〜2010', '2009-2011'];
    expect(found(['国', ...spans], ['label', 'figure', 'figure', 'figure'], places)).toEqual([
      [2, 'cumulative-falls', '1996〜2010', 34, null],
    ]);
    const rows = [
      ['1996-2008', '42', '6'],
      ['1996-2010', '34', '7'],
    ];
    expect(found(['', 'インドネシア', 'タイ'], ['label', 'figure', 'figure'], rows)).toEqual([
      [3, 'cumulative-falls', 'インドネシア', 34, null],
    ]);
  });

  it('tells a row that stands twice, and where the two say something else', () => {
    const rows = [
      ['2001', '3'],
      ['2001', '9'],
      ['2001', '3'],
    ];
    expect(found(['年度', 'SIN'], ['label', 'figure'], rows)).toEqual([
      [3, 'repeated', 'label', null, null],
      [3, 'repeated-figure', 'SIN', 9, 3],
      [4, 'repeated', 'label', null, null],
    ]);
    const columns = [
      ['SIN', '1', '3', '9'],
      ['タイ', '1', '2', '2'],
    ];
    expect(found(['国', '1996', '1997', '1997'], ['label', 'figure', 'figure', 'figure'], columns)).toEqual([
      [2, 'repeated-column', '1997', 9, 3],
      [2, 'heading-repeated', '1997', null, null],
    ]);
  });

  it('has no heading and no row that says nothing', () => {
    const columns = ['label', 'figure', 'figure', 'figure'];
    expect(found(['年度', '件数', '人数', '備考'], columns, [['FY90', '31', '340', '1']])).toEqual([
      [2, 'other-measure', '人数'],
      [2, 'unknown-heading', 'figure'],
    ]);
    expect(found(['年度', '件数'], ['label', 'figure'], [['FY90', '-']])).toEqual([[2, 'no-figures', null]]);
  });

  it('names every year and place once, in order, below headings that stand where they belong', () => {
    const years = [
      ['H20', '1', '1', '9'],
      ['H19', '1', '1'],
      ['2008', 'x', '1'],
      ['H20', '1', '1'],
      ['どこか', '1', '1'],
    ];
    expect(found(['年度', 'SIN', 'SIN'], ['label', 'figure', 'figure'], years)).toEqual([
      [2, 'heading-missing', null, null, null],
      [2, 'heading-repeated', 'SIN', null, null],
      [3, 'out-of-order', 'label', null, null],
      [4, 'no-figure', 'SIN'],
      [5, 'repeated', 'label', null, null],
      [6, 'unknown-label', 'label'],
    ]);
    expect(found(['FY07', 'FY08'], ['label', 'figure'], [['タイ', '1', '2']])).toEqual([[2, 'headings-shifted', null]]);
    // Begun a column too late, they would give each year the figure of the next.
    const late = ['label', null, 'figure', 'figure'];
    expect(found(['', '国', 'FY07', 'FY08'], late, [['タイ', '1', '2']]).map(([, code]) => code)).toContain(
      'headings-shifted-right',
    );
    const empty = [
      ['タイ', '1', '2', '3', ''],
      ['計', '1', '2', '3', ''],
    ];
    const codes = (rows: string[][]) =>
      found(['国', '', 'FY07', 'FY08', '計'], ['label', null, 'figure', 'figure', 'total'], rows).map(
        ([, code]) => code,
      );
    expect(codes(empty)).toContain('headings-shifted-right');
    expect(codes(empty.map((cells) => ['', ...cells.slice(0, 4)]))).not.toContain('headings-shifted-right');
    expect(codes([['タイ', '1', '2', '3', '5']])).not.toContain('headings-shifted-right');
    const early = (first: string) =>
      found(['国', 'FY07', 'FY08', '計'], ['label', 'figure', 'figure', 'total'], [['タイ', first, '1', '2', '3']]);
    expect(early('').map(([, code]) => code)).toContain('headings-shifted-left');
    expect(early('4').map(([, code]) => code)).not.toContain('headings-shifted-left');
    for (const [first = '', ...cells] of [['国'], ['', '5']]) {
      const codes = found([first, '番号', 'FY07', 'FY08'], late, [['タイ', '1', '2', ...cells]]).map(
        ([, code]) => code,
      );
      expect(codes).not.toContain('headings-shifted-right');
    }
  });
});
