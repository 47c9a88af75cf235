import { fiscalYearOfInstant } from './fiscal-year';
import { windowStateAt } from './window';
import { instantOf } from './zones';

/** A window over the turn of the fiscal year, entered by the clock of an office. */
const windowIn = (zone: string) => ({
  opensAt: instantOf('2027-03-01T09:00', zone),
  cutsOffAt: instantOf('2027-04-30T17:00', zone),
});

describe('a window', () => {
  it.each(['Asia/Singapore', 'Asia/Tokyo'])('opens and cuts off by the clock of %s', (zone) => {
    const window = windowIn(zone);
    const at = (local: string) => windowStateAt(window, instantOf(local, zone));
    expect(at('2027-03-01T08:59')).toBe('upcoming');
    expect(at('2027-03-01T09:00')).toBe('open');
    expect(at('2027-04-30T16:59')).toBe('open');
    expect(at('2027-04-30T17:00')).toBe('closed');
  });

  it('is measured to the second', () => {
    const window = windowIn('Asia/Singapore');
    expect(windowStateAt(window, '2027-03-01T00:59:59Z')).toBe('upcoming');
    expect(windowStateAt(window, '2027-03-01T01:00:00Z')).toBe('open');
    expect(windowStateAt(window, new Date('2027-04-30T08:59:59.999Z'))).toBe('open');
    expect(windowStateAt(window, new Date('2027-04-30T09:00:00Z'))).toBe('closed');
  });

  it('cuts off an hour earlier in Tokyo than in Singapore', () => {
    const between = '2027-04-30T08:30:00Z';
    expect(windowStateAt(windowIn('Asia/Tokyo'), between)).toBe('closed');
    expect(windowStateAt(windowIn('Asia/Singapore'), between)).toBe('open');
  });

  it.each(['Asia/Singapore', 'Asia/Tokyo'])('stays open over 1 April in %s', (zone) => {
    const eve = instantOf('2027-03-31T23:59', zone);
    const morning = instantOf('2027-04-01T00:00', zone);
    expect([fiscalYearOfInstant(eve, zone), fiscalYearOfInstant(morning, zone)]).toEqual([2026, 2027]);
    expect([eve, morning].map((at) => windowStateAt(windowIn(zone), at))).toEqual(['open', 'open']);
  });

  it('refuses what is no instant', () => {
    expect(() => windowStateAt(windowIn('Asia/Tokyo'), 'soon')).toThrow(RangeError);
  });
});
