import { demoStepsOf, demoSteps } from './demo-schedule';
import { demoVisits } from './demo-visits';

const now = new Date('2026-11-22T06:00:00Z');
const visits = demoVisits('2026-11-22');

describe('the schedule of the demonstration', () => {
  it('keeps the order of each visit and puts nothing into the future', () => {
    for (const visit of visits) {
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

  it('plays all visits as one life of the offices', () => {
    const times = demoSteps(visits, now).map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
