import type { EventView } from './views';

/** The step that brought a case into a state, of its history with the newest first; the latest where there were several. */
export function stepInto(events: readonly EventView[], state: string): EventView | undefined {
  return events.find(({ transition, fromState, toState }) => transition && toState === state && fromState !== state);
}
