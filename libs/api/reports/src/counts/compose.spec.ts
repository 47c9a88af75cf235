import { aFigure } from './a-figure';
import { besideYears, composeGrid } from './compose';
import { placeOf, type GridRequest, type LiveCount, type Series, type StoredFigure } from './model';
import { totalsOf } from './totals';

const series = (tableId: string, dimensions: Series['dimensions'], figures: Partial<StoredFigure>[]): Series => ({
  tableId,
  dimensions,
  figures: figures.map((given) => aFigure({ tableId, ...given })),
});
const live = (year: number, row: string, column: string, value: number): LiveCount => ({
  year,
  row,
  column,
  value,
  pending: 0,
});
const request: GridRequest = { rows: 'fiscalYear', columns: 'none', from: 2000, to: 2010, stock: false };
const yearly = series(
  't',
  ['fiscalYear'],
  [
    { fiscalYear: 2000, printed: 5 },
    { fiscalYear: 2001, printed: 7 },
    { kind: 'grand_total', periodFrom: 2000, periodTo: 2001, printed: 13, computed: 12 },
  ],
);

describe('composeGrid', () => {
  it('stands cases beside the published figure of their year and adds those of other years', () => {
    const counts = [live(2001, 'all', 'SG', 2), live(2005, 'all', 'SG', 3)];
    const grid = composeGrid(request, [yearly], counts);
    expect(grid.get(placeOf('2001', 'all'))).toMatchObject({ value: 7, published: 7, live: 2, source: 'both' });
    expect(grid.get(placeOf('2005', 'all'))).toMatchObject({ value: 3, source: 'cases' });
    expect(totalsOf(request, [yearly], counts)).toMatchObject([
      { axis: 'grand', computed: 15, printed: null, rule: 'cells' },
    ]);
  });

  it('answers in one order, in whatever order the database counts', () => {
    const asked = {
      ...request,
      rows: 'country',
      columns: 'fiscalYear',
      to: 2026,
      pendingMark: 'headcount-pending',
    } as const;
    const counts: LiveCount[] = [
      { ...live(2025, 'TH', '2025', 2), pending: 1 },
      live(2024, 'SG', '2024', 3),
      { ...live(2024, 'TH', '2024', 1), unnamed: 1 },
      live(2023, 'AU', '2023', 4),
    ];
    const answer = (of: readonly LiveCount[]) =>
      JSON.stringify([[...composeGrid(asked, [yearly], of).entries()], totalsOf(asked, [yearly], of)]);
    expect(answer([...counts].reverse())).toBe(answer(counts));
    expect(answer([counts[1], counts[3], counts[0], counts[2]] as LiveCount[])).toBe(answer(counts));
  });

  it('stands cases beside the record of their year where it names other places', () => {
    const table = series('t', ['fiscalYear', 'country'], [{ fiscalYear: 2001, country: 'SG', printed: 7 }]);
    const counts = [live(2001, 'all', 'TH', 2), live(2005, 'all', 'TH', 3)];
    const byCountry = { ...request, columns: 'country' } as const;
    const grid = composeGrid(byCountry, [table], counts);
    expect(grid.get(placeOf('2001', 'TH'))).toMatchObject({ value: null, live: 2, flags: ['beside-published'] });
    expect(grid.get(placeOf('2005', 'TH'))).toMatchObject({ value: 3, live: 3 });
    const sums = totalsOf(byCountry, [table], counts).map(({ axis, key, computed }) => [axis, key, computed]);
    expect(sums).toEqual(
      expect.arrayContaining([
        ['row', '2001', 7],
        ['column', 'TH', 3],
        ['grand', null, 10],
      ]),
    );
    const countries = { ...request, rows: 'country', columns: 'none' } as const;
    const inRows = [live(2001, 'TH', 'all', 2), live(2005, 'TH', 'all', 3)];
    expect(totalsOf(countries, [table], inRows)).toMatchObject([{ axis: 'grand', computed: 10 }]);
    expect(composeGrid(countries, [table], inRows).get(placeOf('TH', 'all'))).toMatchObject({ value: 3 });
  });

  it('tells what a sum adds from what only stands beside it to be compared', () => {
    const asked = { ...request, rows: 'country' as const, to: 2026 };
    const table = series('t', ['fiscalYear', 'country'], [{ fiscalYear: 2001, country: 'TH', printed: 44 }]);
    const none = { added: null, then: null, now: null, beside: null };
    const counts = (...list: [number, number][]) => list.map(([year, value]) => live(year, 'TH', 'all', value));
    const told = (now: LiveCount[], then?: LiveCount[]) => {
      const frozen = then && { years: new Set([2024]), counts: then };
      const { value, published, parts } =
        composeGrid({ ...asked, frozen }, [table], now).get(placeOf('TH', 'all')) ?? {};
      return { value, published, parts };
    };
    expect(told(counts([2025, 1]))).toEqual({ value: 45, published: 44, parts: { ...none, added: 1 } });
    expect(told(counts([2001, 2]))).toEqual({ value: 44, published: 44, parts: { ...none, beside: 2 } });
    // Of a sum, too, it is told what stands beside it.
    expect(told(counts([2001, 2], [2025, 1]))).toEqual({
      ...{ value: 45, published: 44 },
      parts: { ...none, added: 1, beside: 2 },
    });
    const years = besideYears(asked, [table], counts([2001, 2], [2025, 1]), placeOf('TH', 'all'));
    expect([...years]).toEqual([2001]);
    expect(told(counts([2024, 9], [2025, 17]), counts([2024, 8]))).toEqual({
      ...{ value: 69, published: 52 },
      parts: { ...none, added: 17, then: 8, now: 9 },
    });
  });

  it('marks what is still to come alike, whether a year knows some of it or none', () => {
    const asked = { ...request, rows: 'country' as const, pendingMark: 'headcount-pending' as const };
    const pending = (year: number, row: string, value: number | null) => ({
      ...live(year, row, 'all', 0),
      value,
      pending: 1,
    });
    const counts = [
      live(2001, 'DE', 'all', 5),
      pending(2002, 'DE', null),
      pending(2001, 'AU', 5),
      live(2002, 'AU', 'all', 6),
    ];
    const flagsOf = (of: LiveCount[], country: string) =>
      composeGrid(asked, [], of).get(placeOf(country, 'all'))?.flags;
    expect([flagsOf(counts, 'DE'), flagsOf(counts, 'AU')]).toEqual([['headcount-pending'], ['headcount-pending']]);
    // What nobody knows, or may not be told, is another thing.
    const unnamed = [live(2001, 'DE', 'all', 5), { ...pending(2002, 'DE', null), unnamed: 1 }];
    expect(flagsOf(unnamed, 'DE')).toContain('incomplete');
    const hiding = [live(2001, 'DE', 'all', 5), { ...pending(2002, 'DE', null), hidden: true }];
    expect(flagsOf(hiding, 'DE')).toContain('incomplete');
  });

  it('keeps a printed total apart from the computed one', () => {
    expect(totalsOf(request, [yearly], [])).toMatchObject([
      { axis: 'grand', computed: 12, printed: 13, accepted: null },
    ]);
  });

  it('adds what is computed, not what is printed, and carries the mark of what differs', () => {
    const one = {
      fiscalYear: 2000,
      country: 'KH',
      printed: 8,
      computed: 7,
      flags: ['total-mismatch'],
      findings: ['A1'],
    };
    const other = { fiscalYear: 2000, country: 'TH', printed: 5 };
    const table = series('t', ['fiscalYear', 'country'], [one, other]);
    expect(totalsOf({ ...request, rows: 'country' }, [table], [])).toMatchObject([
      { axis: 'grand', computed: 12, printed: null, rule: 'cells', flags: ['total-mismatch', 'A1'] },
    ]);
  });

  it('adds no cells that are unknown or overlap, and says so', () => {
    const lost = { fiscalYear: 2001, country: 'TH', determined: false };
    const table = series(
      't',
      ['fiscalYear', 'country'],
      [
        { fiscalYear: 2000, country: 'TH', printed: 5 },
        { periodFrom: 1999, periodTo: 2000, country: 'KH', printed: 4 },
        lost,
        { kind: 'country_total', periodFrom: 1999, periodTo: 2001, country: 'TH', printed: 8, computed: 8 },
        { kind: 'year_total', fiscalYear: 2001, printed: 3 },
      ],
    );
    const totals = totalsOf({ ...request, columns: 'country', from: 1999 }, [table], []);
    const rules = totals.map(({ axis, key, rule, computed }) => [axis, key, rule, computed]);
    expect(rules).toEqual(
      expect.arrayContaining([
        ['column', 'TH', 'source', 8],
        ['column', 'KH', 'cells', 4],
        ['row', '2001', 'not-computed', null],
        ['row', '2000', 'cells', 5],
      ]),
    );
    expect(totals.find(({ axis }) => axis === 'grand')).toMatchObject({ rule: 'known' });
  });

  it('prints no total for a part of a table', () => {
    expect(totalsOf({ ...request, from: 2001 }, [yearly], [])).toMatchObject([{ computed: 7, printed: null }]);
  });

  it('takes what a person accepted before what is printed', () => {
    const decided = series('t', ['fiscalYear'], [{ fiscalYear: 2000, printed: 5, accepted: 6 }]);
    expect(composeGrid(request, [decided], []).get(placeOf('2000', 'all'))).toMatchObject({ value: 6, printed: 5 });
  });

  it('marks what two tables say differently, and does not join tables that only overlap', () => {
    const one = series(
      'one',
      ['fiscalYear', 'country'],
      [
        { fiscalYear: 2000, country: 'TH', printed: 1 },
        { fiscalYear: 2001, country: 'TH', printed: 2 },
      ],
    );
    const other = series(
      'other',
      ['fiscalYear', 'country'],
      [
        { fiscalYear: 2001, country: 'TH', printed: 3 },
        { fiscalYear: 2002, country: 'TH', printed: 4 },
      ],
    );
    const cell = composeGrid(request, [one, other], []).get(placeOf('2001', 'all'));
    expect(cell).toMatchObject({ value: 2, flags: ['conflict'] });
    const byCountry = composeGrid({ ...request, rows: 'country' }, [one, other], []).get(placeOf('TH', 'all'));
    expect(byCountry).toMatchObject({ value: 7, flags: ['conflict'] });
  });

  it('counts nothing that was entered for a published year, but keeps and marks it beside what is published', () => {
    const dimensions: Series['dimensions'] = ['fiscalYear', 'country', 'role'];
    const printed = series('printed', dimensions, [
      { fiscalYear: 2008, country: 'SG', role: 'ALT', printed: 47 },
      { fiscalYear: 2008, country: 'IN', role: 'ALT', printed: 18 },
      { kind: 'year_total', fiscalYear: 2008, printed: 65 },
    ]);
    const flags = ['entered', 'beside-published'];
    const entered = series('entered', dimensions, [
      { fiscalYear: 2008, country: 'SG', role: 'ALT', printed: 48, flags },
      { fiscalYear: 2008, country: 'CN', role: 'SEA', printed: 9, flags },
      { fiscalYear: 2009, country: 'CN', role: 'SEA', printed: 2, flags: ['entered'] },
    ]);
    const both = [printed, entered];
    const byCountry: GridRequest = { ...request, columns: 'country' };
    const grid = composeGrid(byCountry, both, []);
    expect(grid.get(placeOf('2008', 'SG'))).toMatchObject({ value: 47, flags: ['entered', 'conflict'] });
    expect(grid.get(placeOf('2008', 'CN'))).toMatchObject({ value: null, flags, figures: [{ printed: 9 }] });
    expect(grid.get(placeOf('2009', 'CN'))).toMatchObject({ value: 2, flags: ['entered'] });
    const totals = (asked: GridRequest, of = both) =>
      totalsOf(asked, of, []).map(({ axis, key, computed, printed: inPrint }) => [axis, key, computed, inPrint]);
    expect(totals(byCountry)).toEqual([
      ['row', '2008', 65, 65],
      ['row', '2009', 2, null],
      ['column', 'CN', 2, null],
      ['column', 'IN', 18, null],
      ['column', 'SG', 47, null],
      ['grand', null, 67, null],
    ]);
    // Nor where the years are added up, or where a filter leaves only what was entered.
    const overYears = composeGrid({ ...byCountry, rows: 'role' }, both, []);
    expect([overYears.get(placeOf('ALT', 'SG'))?.value, overYears.get(placeOf('SEA', 'CN'))?.value]).toEqual([47, 2]);
    expect(composeGrid({ ...request, rows: 'role' }, [entered], []).get(placeOf('SEA', 'all'))?.value).toBe(2);
  });

  it('leaves a period out of a sum whose years it overlaps', () => {
    const period = series(
      'p',
      ['fiscalYear', 'country'],
      [
        { periodFrom: 1999, periodTo: 2003, country: 'TH', printed: 9 },
        { fiscalYear: 2004, country: 'TH', printed: 1 },
      ],
    );
    const years = series(
      'y',
      ['fiscalYear', 'country'],
      [
        { fiscalYear: 1998, country: 'TH', printed: 1 },
        { fiscalYear: 2000, country: 'TH', printed: 2 },
      ],
    );
    const span = { ...request, rows: 'country' as const, from: 1998 };
    expect(composeGrid(span, [period, years], []).get(placeOf('TH', 'all'))).toMatchObject({
      value: 4,
      flags: ['incomplete'],
    });
  });

  it('says null, never 0, of what the source leaves open, and marks the sum', () => {
    const open = series(
      't',
      ['fiscalYear', 'country'],
      [
        { fiscalYear: 2000, country: 'TH', printed: 1 },
        { fiscalYear: 2000, country: 'ID', determined: false, flags: ['undetermined'] },
      ],
    );
    const grid = composeGrid({ ...request, columns: 'country' }, [open], []);
    expect(grid.get(placeOf('2000', 'ID'))).toMatchObject({ value: null, flags: ['undetermined'] });
    expect(composeGrid(request, [open], []).get(placeOf('2000', 'all'))).toMatchObject({
      value: 1,
      flags: ['undetermined', 'incomplete'],
    });
  });

  it('never adds a state of things over the years', () => {
    const pairs = series(
      't',
      ['fiscalYear', 'country'],
      [{ periodFrom: 2009, periodTo: 2009, country: 'TH', computed: 1 }],
    );
    const totals = totalsOf({ ...request, columns: 'country', stock: true }, [pairs], []);
    expect(totals.map(({ axis }) => axis)).toEqual(['row']);
  });
});
