import { dayOf, isDay, isPartOfDay, lastDay } from './as-of';

describe('the moment of a report', () => {
  it('is a day in Japan, whatever day it is here', () => {
    expect(lastDay(new Date('2026-11-28T15:00:00Z'))).toBe('2026-11-29');
    expect([dayOf('2026-11-28'), dayOf('2026-11-28T15:30:05.123Z'), dayOf(null)]).toEqual([
      '2026-11-28',
      '2026-11-29',
      null,
    ]);
  });

  it('is a whole day only where a day is asked for', () => {
    expect(['2026-11-28', '2026-11-28T15:30:05.123Z', 'yesterday!'].map(isDay)).toEqual([true, false, false]);
  });

  it('is part of a day where that day had not ended', () => {
    expect(isPartOfDay('2026-11-28', '2026-11-28T09:30:05.123Z')).toBe(true);
    expect(isPartOfDay('2026-11-28', '2026-11-28T14:59:59.999Z')).toBe(false);
    expect(isPartOfDay('2026-11-28T09:30:05.123Z', '2026-11-28T09:30:05.123Z')).toBe(false);
    expect(isPartOfDay(null, '2026-11-28T09:30:05.123Z')).toBe(false);
  });
});
