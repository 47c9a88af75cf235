import { aFigure } from './a-figure';
import { composeGrid } from './compose';
import { placeOf, type GridRequest, type Series, type StoredFigure } from './model';
import { openLinesNote } from './open-lines';
import { totalsOf } from './totals';

const series = (figures: Partial<StoredFigure>[]): Series => ({
  tableId: 't',
  dimensions: ['fiscalYear', 'country'],
  period: { from: 2000, to: 2008 },
  figures: figures.map((given) => aFigure({ tableId: 't', ...given })),
});
const over = (from: number, to: number): GridRequest => ({ rows: 'country', columns: 'none', from, to, stock: false });
const named = series([
  { fiscalYear: 2001, country: 'SG', printed: 1 },
  { fiscalYear: 2007, country: 'VN', printed: 1 },
  { country: 'BN', printed: 1, findings: ['A12'] },
]);
const unnamed = series([
  { fiscalYear: 2001, country: 'SG', printed: 1 },
  { country: 'BN', printed: 4 },
]);
const inAll = (of: Series, from: number, to: number) => totalsOf(over(from, to), [of], [])[0]?.computed;
const note = (of: Series, from: number, to: number) =>
  openLinesNote([{ label: { ja: '回数', en: 'Times' }, series: [of] }], over(from, to));

describe('a line whose year is not determined', () => {
  it('counts in a span that has every year that a finding leaves open, and in no other', () => {
    expect([inAll(named, 2001, 2001), inAll(named, 2007, 2007), inAll(named, 2006, 2007)]).toEqual([1, 1, 2]);
    expect(composeGrid(over(2001, 2001), [named], []).has(placeOf('BN', 'all'))).toBe(false);
    expect(composeGrid(over(2006, 2008), [named], []).get(placeOf('BN', 'all'))?.value).toBe(1);
  });

  it('counts in a span that has the whole period of its document where no finding names years', () => {
    expect([inAll(unnamed, 2000, 2008), inAll(unnamed, 2001, 2008), inAll(unnamed, 1990, 2020)]).toEqual([5, 1, 5]);
  });

  it('keeps the period of its document under a filter that leaves it alone', () => {
    const alone = { ...unnamed, figures: unnamed.figures.filter(({ country }) => country === 'BN') };
    expect([inAll(alone, 2000, 2008), inAll(alone, 2001, 2008)]).toEqual([4, undefined]);
  });

  it('is told of where it may be of the span, with what it would add, and nowhere else', () => {
    expect(note(named, 2001, 2001)).toBeNull();
    expect(note(named, 2007, 2007)).toEqual({
      ja: '年度を確定できない公表の行は、その可能性のある年度がすべて期間に入るときだけ数えます。数えていない行（期間内の年度の可能性あり）: 回数 1行・計1。',
      en: 'A published line of no certain year counts only in a span that has every year that it may be of. Not counted, but maybe of this span: Times, lines 1, sum 1.',
    });
    expect(note(unnamed, 2003, 2020)?.en).toContain('Times, lines 1, sum 4.');
  });

  it('is told of where it counts and no row shows that its year is open', () => {
    expect(note(named, 2000, 2008)?.en).toContain('Counted: Times, lines 1, sum 1.');
    const byYear = { ...over(2000, 2008), rows: 'fiscalYear' as const };
    expect(openLinesNote([{ label: { ja: '回数', en: 'Times' }, series: [named] }], byYear)).toBeNull();
    const open = series([{ country: 'BN', findings: ['A12'], determined: false }]);
    expect(note(open, 2006, 2006)?.en).toContain('Times, lines 1, no figure.');
  });
});
