import { pairTable } from './pair-table';

describe('the table of pairs', () => {
  it('puts counts in their cells, with totals that agree both ways', () => {
    const table = pairTable([
      { prefecture: '40', country: 'TH', count: 1 },
      { prefecture: '06', country: 'PH', count: 2 },
      { prefecture: '40', country: 'PH', count: 2 },
    ]);
    expect(table.countries).toEqual([
      { code: 'PH', total: 4 },
      { code: 'TH', total: 1 },
    ]);
    expect(
      table.rows.map(({ prefecture, cells, total }) => [prefecture, cells.map(({ count }) => count), total]),
    ).toEqual([
      ['06', [2, null], 2],
      ['40', [2, 1], 3],
    ]);
    expect(table.rows[1]?.cells[1]?.weight).toBe(0.5);
    expect(table.total).toBe(5);
  });

  it('is empty where nobody is paired', () => {
    expect(pairTable([])).toEqual({ countries: [], rows: [], total: 0 });
  });
});
