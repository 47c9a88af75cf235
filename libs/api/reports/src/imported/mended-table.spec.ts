import type { FigureKey } from './figure-heading';
import { bare, differing, type Discrepancy, type FigureRow } from './figure-row';
import { newlyFound, standingRows, type StandingRow } from './mended-table';

const thailand: FigureKey = { kind: 'country', code: 'TH' };
const total: FigureKey = { kind: 'total' };

const row = (number: number, key: FigureKey, printed: number, discrepancies: Discrepancy[] = []): FigureRow => ({
  number,
  label: key.kind === 'total' ? '合計' : 'タイ',
  key,
  stands: 'row',
  figures: [{ column: '2008', key: { kind: 'year', year: 2008 }, printed }],
  aside: [],
  errors: [],
  discrepancies,
  notes: [],
});
const standing = (id: string, { label, key, figures, discrepancies }: FigureRow): StandingRow => ({
  id,
  importId: 'i',
  label,
  // A database gives what it stores in an order of its own.
  key: Object.fromEntries(Object.entries(key ?? {}).reverse()) as unknown as FigureKey,
  figures,
  discrepancies,
});
const sum = (computed: number) => differing('column-total', '2008', 9, computed);

describe('a row of a mended table', () => {
  it('stands where its label and all of its figures do', () => {
    const there = [standing('a', row(2, thailand, 3)), standing('b', row(5, total, 9))];
    const rows = [row(2, thailand, 3), row(3, thailand, 4), row(4, total, 9)];
    expect([...standingRows(rows, there)].map(([number, { id }]) => [number, id])).toEqual([
      [2, 'a'],
      [4, 'b'],
    ]);
    const renamed = { ...row(2, thailand, 3), label: 'Thailand' };
    expect(standingRows([renamed], there).size).toBe(0);
    expect(standingRows([{ ...row(2, thailand, 3), key: null }], there).size).toBe(0);
  });

  it('is one of several that are alike, each in its turn', () => {
    const there = ['a', 'b'].map((id) => standing(id, row(0, thailand, 3)));
    const rows = [2, 3, 4].map((number) => row(number, thailand, 3));
    expect([...standingRows(rows, there)].map(([number, { id }]) => [number, id])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
  });

  it('tells what nobody knows of it yet', () => {
    const found = (known: Discrepancy[], now: Discrepancy[]) => {
      const rows = [row(4, total, 9, now)];
      return newlyFound(rows, standingRows(rows, [standing('b', row(4, total, 9, known))]))[0]?.discrepancies;
    };
    expect(found([], sum(10))).toEqual(sum(10));
    expect(found(sum(10), sum(10))).toEqual([]);
    expect(found(sum(11), sum(10))).toEqual(sum(10));
    expect(found(sum(10), [])).toEqual([]);
    // Another file has its rows elsewhere.
    const repeated = (number: number) => [bare('label', 'repeated', { number })];
    expect(found(repeated(3), repeated(2))).toEqual([]);
    const missing = (value: string) => bare(null, 'heading-missing', { value });
    expect(found([missing('8')], [missing('8'), missing('9')])).toEqual([missing('9')]);
  });

  it('tells which contradiction it does not show any more', () => {
    const notes = (known: Discrepancy[], now: Discrepancy[]) => {
      const rows = [row(4, total, 9, now)];
      const there = standingRows(rows, [standing('b', row(4, total, 9, known))]);
      return newlyFound(rows, there).flatMap((one) => one.notes.map(({ column, text }) => [column, text.en]));
    };
    const gone = ['2008', 'Found before, and not in this table any more: printed as 9, computed as 11.'];
    expect(notes(sum(11), sum(10))).toEqual([gone]);
    expect(notes(sum(11), [])).toEqual([gone]);
    expect(notes(sum(10), sum(10))).toEqual([]);
    expect(notes([bare('label', 'repeated', { number: 3 })], [])).toEqual([]);
  });

  it('does not tell of headings what a row that stands tells of them', () => {
    const twice = bare('2008', 'heading-repeated', { value: '2008' });
    const rows = [row(2, thailand, 4, [twice, ...sum(10)]), row(3, total, 9)];
    const told = (known: Discrepancy[]) =>
      newlyFound(rows, standingRows(rows, [standing('b', row(3, total, 9, known))])).map((one) => one.discrepancies);
    expect(told([twice])).toEqual([sum(10), []]);
    expect(told([])).toEqual([[twice, ...sum(10)], []]);
    // Of rows it is told of each.
    const late = bare('label', 'out-of-order', { year: 2008 });
    const years = [row(2, thailand, 4, [late]), row(3, total, 9)];
    const rowsThere = standingRows(years, [standing('b', row(3, total, 9, [late]))]);
    expect(newlyFound(years, rowsThere).map((one) => one.discrepancies)).toEqual([[late], []]);
  });
});
