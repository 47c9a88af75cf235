import fc from 'fast-check';
import {
  instantOf,
  isLocalDateTime,
  isTimeZone,
  localDate,
  localTime,
  localTimeExists,
  officeCodes,
  officeZones,
} from './zones';

const instants = fc
  .integer({ min: Date.parse('1990-01-01T00:00:00Z') / 60_000, max: Date.parse('2060-01-01T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().replace('.000Z', 'Z'));

describe('zones', () => {
  it('knows the zone of every office', () => {
    for (const code of officeCodes) expect(isTimeZone(officeZones[code])).toBe(true);
  });

  it.each(['Mars/Olympus', '', '+08:00', 'Asia/Singapore; drop', 8])('refuses %p as a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it.each([
    ['2026-11-21T14:30', 'Asia/Singapore', '2026-11-21T06:30:00Z'],
    ['2026-11-21T14:30', 'Asia/Tokyo', '2026-11-21T05:30:00Z'],
    ['2026-07-01T09:00', 'Europe/London', '2026-07-01T08:00:00Z'],
    ['2026-12-01T09:00', 'Europe/London', '2026-12-01T09:00:00Z'],
    ['2026-01-15T09:00', 'Australia/Sydney', '2026-01-14T22:00:00Z'],
    ['2026-11-21T14:30', 'Asia/Kolkata', '2026-11-21T09:00:00Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localTime(instant, zone)).toBe(local);
  });

  it('moves a time that summer time skips to after the gap', () => {
    expect(localTimeExists('2026-03-08T02:30', 'America/New_York')).toBe(false);
    expect(localTime(instantOf('2026-03-08T02:30', 'America/New_York'), 'America/New_York')).toBe('2026-03-08T03:30');
    expect(localTime(instantOf('2026-10-04T02:15', 'Australia/Sydney'), 'Australia/Sydney')).toBe('2026-10-04T03:15');
  });

  it('takes the first of two equal times when summer time ends', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00Z');
  });

  it('gives the date of the place, not of the machine', () => {
    expect(localDate('2026-11-21T16:00:00Z', 'Asia/Tokyo')).toBe('2026-11-22');
    expect(localDate('2026-11-21T16:00:00Z', 'America/New_York')).toBe('2026-11-21');
  });

  it.each(['2026-02-30T10:00', '2026-11-21T24:00', '2026-11-21 10:00', '2026-11-21T10:00:00', '2026-11-21T10:00Z'])(
    'refuses %p as a local time',
    (value) => {
      expect(isLocalDateTime(value)).toBe(false);
      expect(() => instantOf(value, 'Asia/Tokyo')).toThrow(RangeError);
    },
  );

  it('finds back the time on the clock of every instant', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...Object.values(officeZones)), (instant, zone) => {
        const local = localTime(instant, zone);
        const again = instantOf(local, zone);
        expect(localTime(again, zone)).toBe(local);
        expect(again <= instant).toBe(true);
        expect(localTimeExists(local, zone)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
