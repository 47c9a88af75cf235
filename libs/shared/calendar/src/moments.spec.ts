import { endOfDayInJapan, momentInJapan } from './moments';
import { localDate } from './zones';

describe('a day in Japan', () => {
  it('ends within itself', () => {
    const end = endOfDayInJapan('2026-11-01');
    expect(end.toISOString()).toBe('2026-11-01T14:59:59.999Z');
    expect(localDate(end, 'Asia/Tokyo')).toBe('2026-11-01');
    expect([momentInJapan(end, 'ja'), momentInJapan(end, 'en')]).toEqual([
      '2026-11-01の終わり（日本時間）',
      'the end of 2026-11-01 (Japan time)',
    ]);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-28T09:30:05.123Z', '2026-11-28 18:30:05.123'],
    ['2026-11-28T15:00:00.000Z', '2026-11-29 00:00:00'],
  ])('%s is %s on the wall in Japan', (instant, wall) => {
    expect(momentInJapan(instant, 'ja')).toBe(`${wall}（日本時間）`);
    expect(momentInJapan(new Date(instant), 'en')).toBe(`${wall} (Japan time)`);
  });
});
