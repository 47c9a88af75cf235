import { windowStateAt } from '@kakehashi/shared/calendar';
import { demoWindows } from './demo-windows';

describe('demonstration windows', () => {
  it.each(['2026-01-15', '2026-03-20', '2026-04-10', '2026-05-01', '2026-11-28', '2027-02-28', '2027-03-31'])(
    'let a newcomer apply at Singapore on %s, and mark what is for the demonstration only',
    (date) => {
      const now = new Date(`${date}T03:00:00Z`);
      const open = demoWindows(now).filter(
        ({ office, opens, cut_off }) =>
          office === 'SIN' && windowStateAt({ opensAt: opens, cutsOffAt: cut_off }, now) === 'open',
      );
      expect(open.length).toBeGreaterThan(0);
      const usual = open.filter(({ opens, cut_off }) => opens.includes('-02-28') && cut_off.includes('-04-30'));
      expect(open.length - usual.length).toBe(open.filter(({ note }) => note?.includes('デモ用')).length);
    },
  );

  it('are those of March and April, from two years ago to the next, at every overseas office', () => {
    const windows = demoWindows(new Date('2026-11-28T03:00:00Z'));
    expect(windows).toHaveLength(28);
    expect(windows.filter(({ note }) => note)).toHaveLength(1);
    expect(windows.find(({ office, year }) => office === 'LON' && year === 2027)).toEqual({
      office: 'LON',
      year: 2027,
      opens: '2027-03-01T00:00:00Z',
      cut_off: '2027-04-30T22:59:00Z',
      note: null,
    });
  });
});
