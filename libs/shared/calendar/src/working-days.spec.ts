import fc from 'fast-check';
import { addDays, daysBetween } from './dates';
import { addWorkingDays, countWorkingDays, isWorkingDay, isYearEndClosure } from './working-days';

const never = () => false;

describe('working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-20', 14, '2026-12-10'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('from %s, %i working days lead to %s', (date, days, due) => expect(addWorkingDays(date, days, never)).toBe(due));

  it('leaves out the Japanese year-end', () => {
    expect(isYearEndClosure('2026-12-28')).toBe(false);
    expect(isYearEndClosure('2026-12-29')).toBe(true);
    expect(isYearEndClosure('2027-01-03')).toBe(true);
    expect(isYearEndClosure('2027-01-04')).toBe(false);
    expect(addWorkingDays('2026-12-28', 1, never)).toBe('2027-01-04');
  });

  it('leaves out the holidays of the office', () => {
    expect(addWorkingDays('2026-11-20', 1, (date) => date === '2026-11-23')).toBe('2026-11-24');
  });

  it('counts the days that are left, today included', () => {
    expect(countWorkingDays('2026-11-20', '2026-11-24', never)).toBe(3);
    expect(countWorkingDays('2026-11-20', '2026-11-24', (date) => date === '2026-11-23')).toBe(2);
    expect(countWorkingDays('2026-12-28', '2027-01-04', never)).toBe(2);
    expect(countWorkingDays('2026-11-21', '2026-11-22', never)).toBe(0);
    expect(countWorkingDays('2026-11-24', '2026-11-20', never)).toBe(0);
  });

  it('gives up on a calendar that never opens', () => {
    expect(() => addWorkingDays('2026-11-20', 1, () => true)).toThrow(RangeError);
  });

  it('ends on a working day with exactly so many in between', () => {
    const closed = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 60 }), closed, (offset, days, off) => {
        const start = addDays('1990-01-01', offset);
        const isClosed = (date: string) => off.includes(daysBetween(start, date));
        const end = addWorkingDays(start, days, isClosed);
        const between = Array.from({ length: daysBetween(start, end) }, (_, index) => addDays(start, index + 1));
        expect(between.filter((date) => isWorkingDay(date, isClosed))).toHaveLength(days);
        expect(isWorkingDay(end, isClosed)).toBe(true);
      }),
    );
  });
});
