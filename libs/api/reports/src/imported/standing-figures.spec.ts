import type { FigureKey } from './figure-heading';
import type { FigureRow } from './figure-row';
import { knownOf, type RowThere } from './standing-figures';

const year = (of: number): FigureKey => ({ kind: 'year', year: of });
const country = (code: string): FigureKey => ({ kind: 'country', code });
const total: FigureKey = { kind: 'total' };
const figures = (printed: Record<string, number | null>) =>
  Object.entries(printed).map(([column, value]) => ({
    column,
    key: column === '計' ? total : country(column),
    printed: value,
  }));

type Printed = Record<string, number | null>;
const row = (number: number, key: FigureKey, printed: Printed, errors: FigureRow['errors'] = []) => ({
  number,
  key,
  figures: figures(printed),
  errors,
});
const there = (importId: string, key: FigureKey, printed: Printed): RowThere => ({
  importId,
  key,
  figures: figures(printed),
});
const told = (rows: Parameters<typeof knownOf>[0], before: readonly RowThere[]) =>
  Object.fromEntries(
    [...knownOf(rows, before)].map(([number, { isThere, notes }]) => [
      number,
      isThere || notes.map(({ column, code, text }) => [column, code, text.en]),
    ]),
  );

describe('what came in before of a table', () => {
  const before = [there('a', year(2001), { TH: 3, VN: 4, 計: 7 }), there('a', year(2002), { TH: 5, VN: 6, 計: 11 })];

  it('is all of a row where each of its figures stands', () => {
    expect(told([row(2, year(2001), { TH: 3, VN: 4, 計: 7 })], before)).toEqual({ 2: true });
    expect(told([row(2, year(2001), { TH: 3, VN: null })], before)).toEqual({ 2: true });
    expect(told([row(2, year(2003), { TH: 3 })], before)).toEqual({ 2: [] });
  });

  it('is told where it says something else, and where it has a part of the row', () => {
    expect(told([row(2, year(2001), { TH: 30, VN: 40 })], before)).toEqual({
      2: [
        ['TH', 'stands-otherwise', 'A table that came in before says 3. Both will stand side by side.'],
        ['VN', 'stands-otherwise', 'A table that came in before says 4. Both will stand side by side.'],
      ],
    });
    expect(told([row(2, year(2001), { TH: 3, SG: 1 })], before)).toEqual({
      2: [[null, 'partly-there', 'Of TH another import has the same figures.']],
    });
    // One of two tables says the same.
    const two = [...before, there('b', year(2001), { TH: 9 })];
    expect(told([row(2, year(2001), { TH: 9, VN: 4 })], two)).toEqual({ 2: true });
    expect(told([row(2, year(2001), { TH: 8 })], two)).toEqual({
      2: [['TH', 'stands-otherwise', 'A table that came in before says 3, 9. Both will stand side by side.']],
    });
  });

  it('is found where the other table has its columns in rows', () => {
    const across = (printed: Record<string, number>, code = 'TH') => ({
      number: 2,
      key: country(code),
      figures: Object.entries(printed).map(([column, value]) => ({
        column,
        key: year(Number(column)),
        printed: value,
      })),
      errors: [],
    });
    expect(told([across({ 2001: 3, 2002: 5 })], before)).toEqual({ 2: true });
    expect(told([across({ 2001: 3, 2002: 8 })], before)).toEqual({
      2: [
        ['2002', 'stands-otherwise', 'A table that came in before says 5. Both will stand side by side.'],
        [null, 'partly-there', 'Of 2001 another import has the same figures.'],
      ],
    });
    expect(told([across({ 2001: 3 }, 'SG')], before)).toEqual({ 2: [] });
  });

  it('has another total where it adds up other figures, or says something else', () => {
    expect(told([row(2, year(2001), { TH: 3, VN: 4, 計: 8 })], before)).toEqual({
      2: [[null, 'partly-there', 'Of TH, VN another import has the same figures.']],
    });
  });
});

describe('a total that came in before', () => {
  const parts = [row(2, year(2001), { TH: 1 }), row(3, year(2002), { TH: 1 })];
  const table = [...parts, row(4, total, { TH: 5 })];
  const some = (years: readonly number[], printed: number) => [
    ...years.map((one) => there('a', year(one), { TH: 1 })),
    there('a', total, { TH: printed }),
  ];

  it('is one of the same years that says the same', () => {
    expect(told(table, some([2001, 2002], 5))).toEqual({ 2: true, 3: true, 4: true });
    expect(told(table, some([2001, 2002], 6))).toEqual({
      2: true,
      3: true,
      4: [['TH', 'stands-otherwise', 'A table that came in before says 6. Both will stand side by side.']],
    });
  });

  it('is none of other years, of more, or of some of them', () => {
    expect(told(table, some([1998], 5))).toEqual({ 2: [], 3: [], 4: [] });
    expect(told(table, some([2000, 2001, 2002], 5))).toEqual({ 2: true, 3: true, 4: [] });
    expect(told(table, some([2001], 5))).toEqual({ 2: true, 3: [], 4: [] });
  });

  it('is one that came in with a part of its table where both say the same', () => {
    const rest = there('b', year(2002), { TH: 1 });
    expect(told(table, [...some([2001], 5), rest])).toEqual({ 2: true, 3: true, 4: true });
    expect(told(table, [...some([2001], 1), rest])).toEqual({ 2: true, 3: true, 4: [] });
    // A row that is refused could not come in then, either.
    const error = { column: null, code: 'no-figures', text: { ja: '', en: '' } } as const;
    const refused = [row(2, year(2001), { TH: 1 }), row(3, year(2002), { TH: 1 }, [error]), row(4, total, { TH: 5 })];
    expect(told(refused, some([2001], 5))).toEqual({ 2: true, 3: [], 4: true });
  });
});
