import type { WindowView } from '../model/views';
import { timeLeft, windowAt } from './window-text';

const window: WindowView = {
  id: 'w',
  office: 'SIN',
  targetFiscalYear: 2027,
  state: 'open',
  opensAt: '2027-02-28T16:00:00Z',
  cutsOffAt: '2027-04-30T09:00:00Z',
  zone: 'Asia/Singapore',
  localOpening: '2027-03-01T00:00',
  localCutOff: '2027-04-30T17:00',
  secondsLeft: 0,
  workingDaysLeft: 1,
  note: null,
  version: 1,
};

describe('an application window', () => {
  it.each([
    ['2027-02-28T15:59:59Z', 'upcoming'],
    ['2027-02-28T16:00:00Z', 'open'],
    ['2027-03-31T15:00:00Z', 'open'],
    ['2027-04-30T08:59:59Z', 'open'],
    ['2027-04-30T09:00:00Z', 'closed'],
  ])('stands at %s as %s', (now, state) => {
    expect(windowAt(window, new Date(now))).toBe(state);
  });

  it('is none where nobody has set one', () => {
    expect(windowAt(undefined, new Date('2027-03-01T00:00:00Z'))).toBe('none');
  });

  it('counts down in days, hours and minutes, and stops at nothing', () => {
    expect(timeLeft(window.cutsOffAt, new Date('2027-04-28T07:45:30Z'))).toEqual({ days: 2, hours: 1, minutes: 14 });
    expect(timeLeft(window.cutsOffAt, new Date('2027-05-01T00:00:00Z'))).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});
