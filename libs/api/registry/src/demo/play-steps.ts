import type { DemoClock } from './demo-clock';
import type { DemoDesk } from './demo-desk';
import { demoDispatchSteps } from './demo-dispatch-schedule';
import type { DemoDispatchStory } from './demo-dispatch-story';
import { demoDispatches } from './demo-dispatches';
import { demoSteps } from './demo-schedule';
import type { DemoStory } from './demo-story';
import { demoVisits } from './demo-visits';

/** Something that happens to a case at a moment. */
export interface PlayedStep {
  /** Which case; its steps come one after the other. */
  readonly of: string;
  /** Whether the case begins with it. */
  readonly begins: boolean;
  readonly at: Date;
  play(): Promise<void>;
}

const DAY = 86_400_000;

/** How far back the news go that people find. */
const NEWS = 14 * DAY;

/** Steps that go on side by side; more would only wait for the database. */
const SIDE_BY_SIDE = 4;

/** What has happened to the visits up to now. */
export function visitSteps(story: DemoStory, now: Date): PlayedStep[] {
  return demoSteps(demoVisits(now.toISOString().slice(0, 10)), now).map((step) => ({
    of: `visit ${step.visit.index}`,
    begins: step.act === 'create',
    at: step.at,
    play: () => story.play(step),
  }));
}

/** What has happened to the dispatches up to now. */
export function dispatchSteps(story: DemoDispatchStory, now: Date): PlayedStep[] {
  return demoDispatchSteps(demoDispatches(now), now).map((step) => ({
    of: `dispatch ${step.dispatch.index}`,
    begins: step.act === 'create',
    at: step.at,
    play: () => story.play(step),
  }));
}

/** Plays all steps in the order of time; nobody is told what is long past. */
export async function playSteps(
  given: readonly PlayedStep[],
  clock: DemoClock,
  desk: DemoDesk,
  now: Date,
): Promise<void> {
  const steps = [...given].sort((a, b) => a.at.getTime() - b.at.getTime());
  const isRecent = ({ at }: PlayedStep) => at.getTime() >= now.getTime() - NEWS;
  const play = (step: PlayedStep) => clock.at(step.at, () => step.play());
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

/** Several steps at once, but each after the one before it of the same case, and all beginnings in their order. */
async function sideBySide(steps: readonly PlayedStep[], play: (step: PlayedStep) => Promise<void>): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  for (const step of steps) {
    const task = Promise.resolve(last.get(step.begins ? 'beginnings' : step.of)).then(() => play(step));
    const settled = task.finally(() => running.delete(settled));
    running.add(settled);
    last.set(step.of, task);
    if (step.begins) last.set('beginnings', task);
    if (running.size >= SIDE_BY_SIDE) await Promise.race(running);
  }
  await Promise.all(running);
}
