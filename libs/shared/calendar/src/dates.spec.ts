import fc from 'fast-check';
import { addDays, dateOf, daysBetween, isIsoDate, weekdayOf } from './dates';

const dates = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2015-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '', 20260101, null])(
    'refuses %p',
    (value) => expect(isIsoDate(value)).toBe(false),
  );

  it.each(['2016-02-29', '2000-02-29', '2026-11-21'])('accepts %p', (value) => expect(isIsoDate(value)).toBe(true));

  it('has no 29 February outside leap years', () => {
    expect(dateOf(2015, 2, 29)).toBeNull();
    expect(dateOf(1900, 2, 29)).toBeNull();
    expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
  });

  it('knows the days of the week', () => {
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('2026-11-21')).toBe(6);
  });

  it('adds and takes away days without loss', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        expect(isIsoDate(later)).toBe(true);
        expect(addDays(later, -days)).toBe(date);
        expect(daysBetween(date, later)).toBe(days);
        expect(weekdayOf(later)).toBe((((weekdayOf(date) + days) % 7) + 7) % 7);
      }),
    );
  });

  it('throws rather than counting from a date that does not exist', () => {
    expect(() => addDays('2015-02-29', 1)).toThrow(RangeError);
  });
});
