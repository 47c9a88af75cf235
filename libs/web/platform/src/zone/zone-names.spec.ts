import { findZones, zoneChoice, zoneName } from './zone-names';

const zones = (typed: string, locale: 'ja' | 'en' = 'ja') => findZones(typed, [], locale).map(({ zone }) => zone);

describe('time zones by name', () => {
  it('are named in the language of the reader, also those of no office', () => {
    expect(zoneName('Asia/Manila', 'ja')).toBe('マニラ');
    expect(zoneName('Europe/Vienna', 'ja')).toBe('オーストリア');
    expect(zoneName('Europe/Vienna', 'en')).toBe('Austria');
    expect(zoneName('Asia/Tokyo', 'en')).toBe('Tokyo');
  });

  it('leave no letters in a Japanese list where nothing is typed', () => {
    const names = findZones('', ['Asia/Manila'], 'ja').map(({ name }) => name);
    expect(names.filter((name) => /[A-Za-z_]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('begin with the likely ones', () => {
    const found = findZones('', ['Asia/Manila', 'Asia/Singapore', 'Asia/Tokyo'], 'ja').map(({ name }) => name);
    expect(found.slice(0, 4)).toEqual(['マニラ', 'シンガポール', '東京', 'ニューヨーク']);
  });

  it.each(['オーストリア', 'おーすとりあ', 'ｵｰｽﾄﾘｱ', 'austria', 'Vienna'])('are found by %s', (typed) => {
    expect(zones(typed)).toContain('Europe/Vienna');
  });

  it('are found once, under their present name', () => {
    expect(zones('インド').filter((zone) => /Kolkata|Calcutta/.test(zone))).toEqual(['Asia/Kolkata']);
    expect(zones('no such place')).toEqual([]);
  });

  it('say how far the clock is from UTC on the day', () => {
    expect(zoneChoice('Europe/London', 'ja', new Date('2026-07-01T12:00:00Z')).clock).toBe('イギリス時間 · UTC+1');
    expect(zoneChoice('Asia/Singapore', 'en', new Date('2026-07-01T12:00:00Z')).clock).toContain('UTC+8');
  });
});
