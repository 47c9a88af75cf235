import { localTime, officeZones, weekdayOf } from '@kakehashi/shared/calendar';
import { demoStepsOf, demoSteps } from './demo-schedule';
import { demoVisits } from './demo-visits';

const now = new Date('2026-11-22T06:00:00Z');
const visits = demoVisits('2026-11-22');
const moments = ['2026-11-22T06:00:00Z', '2026-11-23T00:05:00Z', '2027-01-11T23:50:00Z', '2027-04-01T15:10:00Z'];

describe('the schedule of the demonstration', () => {
  it.each(moments)('keeps the order of each visit and puts nothing into the future at %s', (moment) => {
    const now = new Date(moment);
    for (const visit of demoVisits(moment.slice(0, 10))) {
      const times = demoStepsOf(visit, now).map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.every((time) => time < now.getTime())).toBe(true);
      expect(new Set(times).size).toBe(times.length);
    }
  });

  it('starts a visit on its first day and completes it after its last', () => {
    for (const visit of visits) {
      const steps = demoStepsOf(visit, now);
      const at = (act: string) =>
        steps
          .find((step) => step.act === act)
          ?.at.toISOString()
          .slice(0, 10);
      const started = at('start');
      if (started && visit.firstDate < '2026-11-20')
        expect(Math.abs(Date.parse(started) - Date.parse(visit.firstDate))).toBeLessThanOrEqual(86_400_000);
      const completed = at('complete');
      if (completed) expect(completed >= visit.lastDate).toBe(true);
    }
  });

  it('ends each visit in the state that the table gives', () => {
    const last = visits.map((visit) => [visit.state, demoStepsOf(visit, now).at(-1)?.act]);
    expect(last).toContainEqual(['closed', 'close']);
    expect(last).toContainEqual(['inquiry', 'assign']);
    expect(last).toContainEqual(['arranging', 'propose']);
    expect(last).toContainEqual(['declined', 'decline']);
  });

  it('lets people work on weekdays and by day', () => {
    for (const { act, at, visit } of demoSteps(visits, now)) {
      const local = localTime(at, officeZones[visit.office]);
      if (act === 'start') continue;
      expect([visit.title, act, weekdayOf(local.slice(0, 10)) % 6 === 0]).toEqual([visit.title, act, false]);
      expect(local.slice(11) >= '09:00' && local.slice(11) <= '19:00').toBe(true);
    }
  });

  it('plays all visits as one life of the offices', () => {
    const times = demoSteps(visits, now).map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
