import { addDays } from '@kakehashi/shared/calendar';
import { demoActivities } from './demo-activities';
import { demoAffiliations } from './demo-affiliations';
import { demoHostOffers } from './demo-host-offers';
import { demoPlacements } from './demo-placements';
import { demoResearches } from './demo-researches';
import { runSteps, type DemoRunStory } from './demo-run';

/** How many steps have been taken as of a night in Tokyo, before anybody is at work. */
function taken(today: string): number {
  const runs = [
    ...demoActivities(today),
    ...demoResearches(today),
    ...demoAffiliations(today),
    ...demoPlacements(today, new Map(demoHostOffers(today).map(({ key }) => [key, key]))),
  ];
  return runSteps(runs, {} as DemoRunStory, new Date(`${today}T00:30:00+09:00`)).length;
}

describe('the runs of the demonstration', () => {
  it('have come as far on each day of the week, so that every state is there', () => {
    const week = Array.from({ length: 7 }, (_, day) => taken(addDays('2026-11-23', day)));
    expect(week).toEqual(week.map(() => week[0]));
  });
});
