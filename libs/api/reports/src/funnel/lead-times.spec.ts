import { countWorkingDays } from '@kakehashi/shared/calendar';
import { daysWaited, spreadOf, type ApplicationDays } from './lead-times';
import { workingDayCounter } from './working-day-counter';

const counter = (isClosed: (date: string) => boolean) => workingDayCounter('2026-04-01', '2026-05-01', isClosed);
const open = counter(() => false);
const days: ApplicationDays = {
  receivedOn: '2026-04-01',
  decidedOn: '2026-04-15',
  approvedOn: '2026-04-15',
  departedOn: '2026-05-01',
  returned: [],
};

describe('the wait for a decision', () => {
  it('counts working days after the receipt, the day of the decision included', () => {
    expect(daysWaited('decision', days, open)).toBe(10);
    expect(daysWaited('decision', { ...days, decidedOn: '2026-04-01' }, open)).toBe(0);
    expect(daysWaited('decision', { ...days, decidedOn: null }, open)).toBeNull();
  });

  it('leaves out holidays and the days on which the application was returned', () => {
    const returned = [{ from: '2026-04-10', until: '2026-04-15' }];
    // Friday, Monday and Tuesday did not count.
    expect(daysWaited('decision', { ...days, returned }, open)).toBe(7);
    expect(
      daysWaited(
        'decision',
        { ...days, returned },
        counter((date) => date === '2026-04-03'),
      ),
    ).toBe(6);
    expect(daysWaited('decision', { ...days, returned: [{ from: '2026-04-10', until: null }] }, open)).toBe(6);
  });
});

describe('the wait for the departure', () => {
  it('counts from the approval, and not what was turned back before', () => {
    const returned = [{ from: '2026-04-02', until: '2026-04-30' }];
    expect(daysWaited('departure', { ...days, returned }, open)).toBe(12);
    expect(daysWaited('departure', { ...days, departedOn: null }, open)).toBeNull();
    expect(daysWaited('departure', { ...days, approvedOn: null }, open)).toBeNull();
  });
});

describe('the spread of waits', () => {
  it('is the median and the 90th percentile of spreadsheets', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ n: 3, median: 20, p90: 28 });
    expect(spreadOf([10, 20, 30, 45])).toEqual({ n: 4, median: 25, p90: 40.5 });
    expect(spreadOf([7])).toEqual({ n: 1, median: 7, p90: 7 });
    expect(spreadOf([])).toEqual({ n: 0, median: null, p90: null });
  });
});

describe('the counter of working days', () => {
  it('counts every span as one that looks at each day', () => {
    const isClosed = (date: string) => date === '2026-04-29';
    const count = counter(isClosed);
    for (const from of ['2026-03-30', '2026-04-01', '2026-04-04', '2026-04-29'] as const)
      for (const to of ['2026-03-31', '2026-04-01', '2026-04-05', '2026-04-30', '2026-05-01'] as const)
        expect([from, to, count(from, to)]).toEqual([
          from,
          to,
          countWorkingDays(from < '2026-04-01' ? '2026-04-01' : from, to, isClosed),
        ]);
  });
});
