import { periodErrors } from './dispatch-checks';

describe('the longest mission', () => {
  it.each([
    // The same day of the third month after is one too many.
    ['2026-07-01', '2026-09-30', '2026-10-01'],
    ['2026-11-28', '2027-02-27', '2027-02-28'],
    // A month without that day ends it by its own last day.
    ['2026-11-29', '2027-02-28', '2027-03-01'],
    ['2026-11-30', '2027-02-28', '2027-03-01'],
    ['2027-11-30', '2028-02-29', '2028-03-01'],
    ['2027-01-31', '2027-04-30', '2027-05-01'],
    ['2027-03-31', '2027-06-30', '2027-07-01'],
  ])('from %s ends on %s', (from, last, beyond) => {
    expect(periodErrors(from, last)).toEqual([]);
    expect(periodErrors(from, beyond)).toMatchObject([{ code: 'period-too-long' }]);
  });
});
