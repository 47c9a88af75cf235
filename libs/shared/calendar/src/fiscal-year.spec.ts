import fc from 'fast-check';
import { addDays } from './dates';
import { fiscalYearHeading, fiscalYearLabel, fiscalYearOf, fiscalYearOfInstant, fiscalYearSpan } from './fiscal-year';

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

  it.each([
    [2008, 'FY2008 (Heisei 20)'],
    [2019, 'FY2019 (Heisei 31/Reiwa 1)'],
    [1920, 'FY1920'],
  ])('heads %i in English %s', (year, heading) => expect(fiscalYearHeading(year, 'en')).toBe(heading));

  it('heads a year in Japanese by its name', () =>
    expect(fiscalYearHeading(2019, 'ja')).toBe('2019年度（平成31・令和元）'));

  it('puts a visit over the turn of the year into that of its first day, and 30 April 2019 beside 1 May', () => {
    expect(['2026-03-31', '2026-04-01'].map(fiscalYearOf)).toEqual([2025, 2026]);
    expect(['2019-04-01', '2019-04-30', '2019-05-01', '2020-03-31'].map(fiscalYearOf)).toEqual([
      2019, 2019, 2019, 2019,
    ]);
  });

  it('gives one instant two years where New York still has March and Tokyo already April', () => {
    const instant = '2026-04-01T03:59:59Z';
    expect(fiscalYearOfInstant(instant, 'America/New_York')).toBe(2025);
    expect(fiscalYearOfInstant(instant, 'Asia/Tokyo')).toBe(2026);
    expect(fiscalYearOfInstant('2026-04-01T04:00:00Z', 'America/New_York')).toBe(2026);
  });

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
