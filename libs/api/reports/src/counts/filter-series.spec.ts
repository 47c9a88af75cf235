import { aFigure } from './a-figure';
import { composeGrid } from './compose';
import { emptyCells } from './empty-cell';
import { filteredSeries } from './filter-series';
import { placeOf, type GridRequest, type Series } from './model';
import { totalsOf } from './totals';

const byYear: Series = {
  tableId: 't',
  dimensions: ['fiscalYear'],
  figures: [
    aFigure({ fiscalYear: 2000, printed: 5 }),
    aFigure({ fiscalYear: 2001, printed: 7 }),
    aFigure({ kind: 'grand_total', periodFrom: 2000, periodTo: 2001, printed: 12 }),
  ],
};
const byCountry: Series = {
  tableId: 't',
  dimensions: ['fiscalYear', 'country'],
  figures: [
    aFigure({ fiscalYear: 2000, country: 'TH', printed: 2 }),
    aFigure({ fiscalYear: 2000, country: 'VN', printed: 3 }),
    aFigure({ fiscalYear: 2001, country: null, printed: 4 }),
    aFigure({ kind: 'year_total', fiscalYear: 2000, printed: 5 }),
    aFigure({ kind: 'year_total', fiscalYear: 2002, printed: 9 }),
    aFigure({ kind: 'grand_total', periodFrom: 2000, periodTo: 2002, printed: 18 }),
  ],
};
const request: GridRequest = { rows: 'fiscalYear', columns: 'none', from: 2000, to: 2003, stock: false };

describe('published figures within filters', () => {
  it('stay as they are without filters, and where the filter takes all of them', () => {
    expect(filteredSeries([byYear], {})).toEqual([byYear]);
    expect(filteredSeries([byYear], { office: ['SIN', 'LON'] })).toEqual([byYear]);
    expect(filteredSeries([byYear], { office: ['LON'] })).toEqual([]);
  });

  it('are n/a with the reason where they are not broken down, even beside cases of the year', () => {
    const live = [{ year: 2001, row: 'all', column: 'all', value: 2, pending: 0 }];
    const grid = composeGrid(request, filteredSeries([byYear], { state: ['closed'] }), live);
    expect(grid.get(placeOf('2000', 'all'))).toMatchObject({ value: null, flags: ['filter-unanswered'] });
    expect(grid.get(placeOf('2001', 'all'))).toMatchObject({ value: null, live: 2, flags: ['filter-unanswered'] });
    expect(totalsOf(request, filteredSeries([byYear], { state: ['closed'] }), [])).toMatchObject([
      { computed: null, printed: null },
    ]);
  });

  it('keep the parts that lie within the filter, and no total of more than these', () => {
    const series = filteredSeries([byCountry], { country: ['TH'] });
    const grid = composeGrid(request, series, []);
    expect(grid.get(placeOf('2000', 'all'))).toMatchObject({ value: 2, flags: [] });
    for (const year of ['2001', '2002'])
      expect(grid.get(placeOf(year, 'all'))).toMatchObject({ value: null, flags: ['filter-unanswered'] });
    expect(totalsOf(request, series, [])).toMatchObject([
      { computed: 2, printed: null, flags: expect.arrayContaining(['incomplete']) },
    ]);
  });

  it('leave a published year n/a in which nothing lies within the filter', () => {
    const empty = emptyCells(request, [byCountry], new Set([2000, 2003]));
    expect(empty('2000', 'all')).toMatchObject({ value: null, flags: ['no-record'] });
    expect(empty('2003', 'all')).toMatchObject({ value: 0 });
    expect(emptyCells(request, [byCountry], new Set([2003]), false)('2003', 'all')).toMatchObject({
      value: null,
      flags: ['filter-unanswered'],
    });
  });
});
