import { aFigure } from './a-figure';
import { emptyCells } from './empty-cell';
import { placeOf, type GridCell, type GridRequest } from './model';
import { figuresToldAt, withTold } from './told-beside';

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

  it('stand over the years, too, where nothing else is known of a place, and nowhere else', () => {
    const countries: GridRequest = { ...grid, rows: 'country', columns: 'none' };
    const [first, second] = [told(47), told(9, { fiscalYear: 2009 })];
    const cell = at([first, second], 'SG', 'all', countries);
    expect(cell).toMatchObject({ value: null, published: null, figures: [first, second] });
    expect(cell?.flags).toEqual(['no-record', 'imported']);
    expect(at([told(47, { fiscalYear: 1999 })], 'SG', 'all', countries)).toBeUndefined();
    expect(at([told(9, { country: null })], 'unspecified', 'all', countries)).toBeUndefined();
    expect(at([first], 'SG', 'SIN', { ...countries, columns: 'office' })).toBeUndefined();
    const known = new Map([[placeOf('SG', 'all'), published]]);
    expect(withTold(countries, known, [first], empty)).toEqual(known);
    // Where cases of the span are counted and none is of the place, it is none: no figure stands beside what is not shown.
    const counted = emptyCells(countries, [], new Set([2009]));
    expect(withTold(countries, new Map(), [first], counted).size).toBe(0);
    const others = emptyCells(countries, [], new Set([2024]));
    expect(withTold(countries, new Map(), [first], others).size).toBe(1);
  });

  it('stand behind a cell over the years as they stand in it, and behind no total', () => {
    const countries: GridRequest = { ...grid, rows: 'country', columns: 'none' };
    const behind = (...of: [GridRequest, number | null, boolean]) =>
      figuresToldAt(of[0], placeOf('SG', 'all'), [told(47)], { value: of[1], isTotal: of[2] }).length;
    expect(behind(countries, null, false)).toBe(1);
    expect(behind(countries, 50, false)).toBe(0);
    expect(behind(countries, null, true)).toBe(0);
  });
});
