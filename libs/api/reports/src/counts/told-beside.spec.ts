import { aFigure } from './a-figure';
import { emptyCells } from './empty-cell';
import { placeOf, type GridCell, type GridRequest } from './model';
import { withTold } from './told-beside';

const grid: GridRequest = { rows: 'fiscalYear', columns: 'country', from: 2000, to: 2010, stock: false };
const empty = emptyCells(grid, [], new Set());
const published: GridCell = { ...empty('2008', 'SG'), value: 50, published: 50, flags: [], source: 'published' };
const cells = new Map([[placeOf('2008', 'SG'), published]]);
const told = (printed: number | null, given: object = {}) =>
  aFigure({ officeCode: null, fiscalYear: 2008, country: 'SG', printed, flags: ['imported'], ...given });
const at = (figures: Parameters<typeof withTold>[2], row = '2008', column = 'SG', of: GridRequest = grid) =>
  withTold(of, cells, figures, empty).get(placeOf(row, column));

describe('figures of tables from files', () => {
  it('stand beside what is published, marked where they disagree, and change no value', () => {
    const figure = told(47);
    expect(at([figure])).toEqual({ ...published, flags: ['imported', 'conflict'], figures: [figure] });
    expect(at([told(50)])).toMatchObject({ value: 50, flags: ['imported'] });
    // What a person accepted of a contradiction is what the table says.
    expect(at([told(47, { computed: 50, accepted: 50 })])).toMatchObject({ flags: ['imported'] });
    expect(at([told(null)])).toMatchObject({ flags: ['imported'] });
  });

  it('contradict nothing where the counts are of some offices alone', () => {
    const together = withTold(grid, cells, [told(47)], empty, false);
    expect(together.get(placeOf('2008', 'SG'))?.flags).toEqual(['imported']);
  });

  it('leave a place without a figure without one', () => {
    expect(at([told(3, { country: 'TH' })], '2008', 'TH')).toMatchObject({ value: null, published: null });
    expect(at([told(3, { fiscalYear: 1999 })], '1999', 'SG')).toBeUndefined();
  });

  it('are never added up to what nobody printed', () => {
    const years: GridRequest = { ...grid, columns: 'none' };
    expect(at([told(47)], '2008', 'all', years)).toBeUndefined();
    expect(at([told(9, { country: null })], '2008', 'all', years)?.flags).toContain('imported');
    expect(at([told(9, { country: null })], '2008', 'unspecified')).toBeUndefined();
  });
});
