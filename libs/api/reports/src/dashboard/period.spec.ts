import { periodOf } from './period';

describe('the period of the dashboard', () => {
  it('ends with the present month of headquarters', () => {
    // Already December in Tokyo.
    expect(periodOf(new Date('2026-11-30T15:00:00Z'), 1)).toEqual({
      from: '2026-12',
      to: '2026-12',
      since: '2026-12-01',
      until: '2027-01-01',
    });
  });

  it('goes back over the turn of the year', () => {
    expect(periodOf(new Date(0), 14, '2026-02')).toMatchObject({ from: '2025-01', since: '2025-01-01' });
    expect(periodOf(new Date(0), 12, '2025-12')).toMatchObject({ from: '2025-01', until: '2026-01-01' });
  });
});
