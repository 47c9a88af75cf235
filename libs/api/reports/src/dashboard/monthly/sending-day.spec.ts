import { officeZones } from '@kakehashi/shared/calendar';
import { firstWorkingDay, monthOwed } from './sending-day';

const none = () => false;
const long = new Date('2020-01-01T00:00:00Z');
const { SIN, NYC, HQ } = officeZones;

describe('the first working day of a month', () => {
  it('is not on a weekend, on a holiday or in the closed days of the year’s end', () => {
    expect(firstWorkingDay('2026-12', none)).toBe('2026-12-01');
    expect(firstWorkingDay('2026-11', none)).toBe('2026-11-02');
    expect(firstWorkingDay('2027-01', none)).toBe('2027-01-04');
    expect(firstWorkingDay('2026-05', (date) => date < '2026-05-07')).toBe('2026-05-07');
  });
});

describe('the month that a summary is owed of', () => {
  it('is the one before, from the morning of the office on', () => {
    expect(monthOwed(new Date('2026-11-30T22:59:00Z'), long, SIN, none)).toBe(null);
    expect(monthOwed(new Date('2026-11-30T23:00:00Z'), long, SIN, none)).toBe('2026-11');
    expect(monthOwed(new Date('2026-11-30T23:00:00Z'), long, NYC, none)).toBe('2026-10');
    expect(monthOwed(new Date('2026-11-30T22:00:00Z'), long, HQ, none)).toBe('2026-11');
  });

  it('stays owed when nothing could be sent in the morning', () => {
    expect(monthOwed(new Date('2026-12-09T00:00:00Z'), long, SIN, none)).toBe('2026-11');
    expect(monthOwed(new Date('2027-01-03T23:00:00Z'), long, SIN, none)).toBe('2026-12');
  });

  it('is not owed to who asked for it later in the month', () => {
    const now = new Date('2026-12-09T00:00:00Z');
    expect(monthOwed(now, new Date('2026-12-01T03:00:00Z'), SIN, none)).toBeNull();
    expect(monthOwed(now, new Date('2026-11-30T12:00:00Z'), SIN, none)).toBe('2026-11');
    expect(monthOwed(new Date('2026-12-31T23:30:00Z'), new Date('2026-12-01T03:00:00Z'), SIN, none)).toBeNull();
  });
});
