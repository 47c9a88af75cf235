import { withDerived, type Derivation } from './derived';
import type { CountCellView, CountTotalView, YearlyCounts } from './views.dto';

const cell = (row: string, column: string, value: number | null, flags: string[] = []): CountCellView => ({
  row,
  column,
  measure: 'cases',
  value,
  source: 'cases',
  published: null,
  live: value,
  printed: null,
  computed: null,
  accepted: null,
  parts: { added: value, then: null, now: null, beside: null },
  flags,
});
const total = (axis: CountTotalView['axis'], key: string | null, computed: number | null): CountTotalView => ({
  axis,
  key,
  measure: 'cases',
  computed,
  printed: null,
  accepted: null,
  printedIn: null,
  rule: 'cells',
  flags: [],
});
const entries = (keys: string[]) => keys.map((key) => ({ key, label: { ja: key, en: key } }));
const report = (cells: CountCellView[], totals: CountTotalView[] = []): Omit<YearlyCounts, 'derivedLegend'> =>
  ({
    rows: entries([...new Set(cells.map(({ row }) => row))]),
    columns: entries([...new Set(cells.map(({ column }) => column))]),
    cells,
    totals,
  }) as unknown as Omit<YearlyCounts, 'derivedLegend'>;
const year: Derivation = { compare: 'previousYear', share: null };

describe('the change on the year before', () => {
  const changes = (cells: CountCellView[], years: 'rows' | 'columns' = 'rows') => {
    const { cells: found } = withDerived(report(cells), year, years);
    return found.map(({ change }) => [change?.difference, change?.percent, change?.reason]);
  };

  it('is a difference and a ratio, along rows or along columns', () => {
    const cells = [cell('2024', 'all', 8), cell('2025', 'all', 10), cell('2026', 'all', 9)];
    const expected = [
      [null, null, 'no-previous-year'],
      [2, 25, null],
      [-1, -10, null],
    ];
    expect(changes(cells)).toEqual(expected);
    expect(
      changes(
        cells.map(({ row, value }) => cell('TH', row, value)),
        'columns',
      ),
    ).toEqual(expected);
  });

  it('is n/a with its reason beside a gap, a period, a part, a nought', () => {
    expect(
      changes([
        cell('2009-2010', 'all', 4),
        cell('2011', 'all', 3),
        cell('2012', 'all', null),
        cell('2013', 'all', 0),
        cell('2014', 'all', 5),
        cell('2015', 'all', 6, ['hidden-small']),
        cell('2016', 'all', 7),
      ]),
    ).toEqual([
      [null, null, 'no-previous-year'],
      [null, null, 'no-previous-year'],
      [null, null, 'no-figure'],
      [null, null, 'no-previous-year'],
      [5, null, 'previous-zero'],
      [null, null, 'part-only'],
      [null, null, 'part-only'],
    ]);
  });

  it('says its reasons in words, and nothing where it is not asked for', () => {
    const legend = withDerived(report([cell('2024', 'all', 8)]), year, 'rows').derivedLegend;
    expect(legend.map(({ code }) => code)).toEqual(['no-previous-year']);
    const plain = withDerived(report([cell('2024', 'all', 8)]), { compare: null, share: null }, 'rows');
    expect(plain.derivedLegend).toEqual([]);
    expect(plain.cells[0]).not.toHaveProperty('change');
  });
});

describe('the share of a total', () => {
  const cells = [cell('2024', 'TH', 1), cell('2024', 'VN', 3), cell('2025', 'TH', 4), cell('2025', 'VN', 0)];
  const totals = [
    total('row', '2024', 4),
    total('row', '2025', 4),
    total('column', 'TH', 5),
    total('column', 'VN', 3),
    total('grand', null, 8),
  ];
  const shares = (share: Derivation['share'], given = totals, of = cells) =>
    withDerived(report(of, given), { compare: null, share }, 'rows').cells.map(({ share: part }) => part?.percent);

  it('is one of its row, of its column and of all', () => {
    expect(shares('row')).toEqual([25, 75, 100, 0]);
    expect(shares('column')).toEqual([20, 100, 80, 0]);
    expect(shares('total')).toEqual([12.5, 37.5, 50, 0]);
  });

  it('is n/a where there is no total to be a part of', () => {
    expect(shares('column', [])).toEqual([null, null, null, null]);
    expect(shares('total', [{ ...total('grand', null, 8), rule: 'once' }])).toEqual([null, null, null, null]);
    expect(shares('total', [{ ...total('grand', null, 8), flags: ['hidden-small'] }])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
