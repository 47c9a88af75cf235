import { figureKeyOf, readFigure } from './figure-heading';
import { readFigureTable } from './figure-table';

const places = {
  country: (text: string) => ({ シンガポール: 'SG', インドネシア: 'ID', タイ: 'TH' })[text] ?? null,
  office: (text: string) => ({ SIN: 'SIN', NYC: 'NYC', シンガポール: 'SIN', パリ: 'PAR' })[text] ?? null,
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
    ['12', null],
    ['備考', null],
  ])('%j is read', (text, key) => expect(figureKeyOf(text, places)).toEqual(key));

  it.each([
    ['1,042件', 1042],
    ['－', null],
    ['', null],
    ['n/a', null],
    ['12*', undefined],
  ])('the figure %j is read', (text, figure) => expect(readFigure(text)).toBe(figure));
});

describe('a table of figures', () => {
  const found = (headers: string[], columns: (string | null)[], rows: string[][]) =>
    readFigureTable(
      {
        headers,
        columns,
        rows: rows.map((cells, at) => ({ number: at + 2, label: cells[0] ?? '', cells })),
      },
      places,
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
  });
});
