import { oneYearLater, windowInstants } from './window-dates';

const window = { targetFiscalYear: 2027, localOpening: '2027-03-01T00:00', localCutOff: '2027-04-30T23:59' };

describe('the dates of a window', () => {
  it('are kept as instants of the zone of the office, summer time included', () => {
    expect(windowInstants(window, 'Asia/Singapore')).toEqual({
      opensAt: '2027-02-28T16:00:00Z',
      cutsOffAt: '2027-04-30T15:59:00Z',
    });
    expect(windowInstants(window, 'Europe/London')).toEqual({
      opensAt: '2027-03-01T00:00:00Z',
      cutsOffAt: '2027-04-30T22:59:00Z',
    });
  });

  it.each([
    [{ localOpening: '2027-03-28T01:30' }, '/localOpening', 'wrong-format'],
    [{ localCutOff: '2027-03-01T00:00' }, '/localCutOff', 'wrong-order'],
    [{ localCutOff: '2028-04-01T00:00' }, '/localCutOff', 'wrong-order'],
  ])('refuse %j', (change, pointer, code) => {
    const refused = (): unknown => windowInstants({ ...window, ...change }, 'Europe/London');
    expect(refused).toThrow(
      expect.objectContaining({ options: { errors: [expect.objectContaining({ pointer, code })] } }),
    );
  });

  it.each([
    ['2027-03-01T09:30', '2028-03-01T09:30'],
    ['2028-02-29T12:00', '2029-02-28T12:00'],
    ['2027-12-31T23:59', '2028-12-31T23:59'],
  ])('%s becomes %s a year later', (local, later) => expect(oneYearLater(local)).toBe(later));
});
