import type { DemoClock } from './demo-clock';
import type { DemoDesk } from './demo-desk';
import { demoSteps, type DemoStep } from './demo-schedule';
import type { DemoStory } from './demo-story';
import { demoVisits } from './demo-visits';

const DAY = 86_400_000;

/** How far back the news go that people find. */
const NEWS = 14 * DAY;

/** Visits that go on side by side; more would only wait for the database. */
const SIDE_BY_SIDE = 4;

/** Plays all visits up to now in the order of time; nobody is told what is long past. */
export async function playVisits(story: DemoStory, clock: DemoClock, desk: DemoDesk, now: Date): Promise<void> {
  const steps = demoSteps(demoVisits(now.toISOString().slice(0, 10)), now);
  const isRecent = ({ at }: DemoStep) => at.getTime() >= now.getTime() - NEWS;
  const play = (step: DemoStep) => clock.at(step.at, () => story.play(step));
  await sideBySide(
    steps.filter((step) => !isRecent(step)),
    play,
  );
  await desk.dropNews();
  for (const step of steps.filter(isRecent)) {
    await play(step);
    await clock.at(step.at, () => desk.spreadNews());
  }
}

/** Several steps at once, but each after the one before it of the same visit, and all inquiries in their order. */
async function sideBySide(steps: readonly DemoStep[], play: (step: DemoStep) => Promise<void>): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  for (const step of steps) {
    const before = step.act === 'create' ? ['create'] : [String(step.visit.index)];
    const task = Promise.all(before.map((key) => last.get(key))).then(() => play(step));
    const settled = task.finally(() => running.delete(settled));
    running.add(settled);
    last.set(String(step.visit.index), task);
    if (step.act === 'create') last.set('create', task);
    if (running.size >= SIDE_BY_SIDE) await Promise.race(running);
  }
  await Promise.all(running);
}
