import { monthText } from './month-pipe';

describe('a month', () => {
  it.each([
    ['2026-05', '2026年5月', 'May 2026'],
    ['2025-12', '2025年12月', 'December 2025'],
    ['2026-13', '2026-13', '2026-13'],
    ['soon', 'soon', 'soon'],
  ])('%s reads %s and %s', (month, ja, en) => {
    expect([monthText(month, 'ja'), monthText(month, 'en')]).toEqual([ja, en]);
  });
});
