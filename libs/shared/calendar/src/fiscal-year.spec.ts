import fc from 'fast-check';
import { addDays } from './dates';
import { fiscalYearLabel, fiscalYearOf, fiscalYearOfInstant, fiscalYearSpan } from './fiscal-year';

describe('fiscal years', () => {
  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
  ])('%s belongs to FY%i', (date, year) => expect(fiscalYearOf(date)).toBe(year));

  it('asks the clock of Japan where no zone is given', () => {
    expect(fiscalYearOfInstant('2026-03-31T14:59:59Z')).toBe(2025);
    expect(fiscalYearOfInstant('2026-03-31T15:00:00Z')).toBe(2026);
    expect(fiscalYearOfInstant('2026-03-31T15:00:00Z', 'America/New_York')).toBe(2025);
  });

  it.each([
    [2008, '2008年度（平成20）'],
    [2026, '2026年度（令和8）'],
    [2019, '2019年度（平成31・令和元）'],
    [2020, '2020年度（令和2）'],
    [1989, '1989年度（平成元）'],
    [1988, '1988年度（昭和63）'],
    [1920, '1920年度'],
  ])('names %i %s', (year, label) => expect(fiscalYearLabel(year, 'ja')).toBe(label));

  it('names them FY in English', () => expect(fiscalYearLabel(2008, 'en')).toBe('FY2008'));

  it('spans exactly the dates that belong to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (year) => {
        const { from, to } = fiscalYearSpan(year);
        expect([addDays(from, -1), from, to, addDays(to, 1)].map(fiscalYearOf)).toEqual([
          year - 1,
          year,
          year,
          year + 1,
        ]);
      }),
    );
  });
});
