import type { WindowView } from '../model/views';

/** How much of a window is left: the two largest units that say something. */
export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

/** The time from one instant to another; nothing left is zero. */
export function timeLeft(until: string, now: Date): TimeLeft {
  const minutes = Math.max(0, Math.floor((Date.parse(until) - now.getTime()) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/** Where a window stands at a moment; the page may have been open since before it opened or closed. */
export function windowAt(window: WindowView | undefined, now: Date): WindowView['state'] | 'none' {
  if (!window) return 'none';
  if (now.getTime() < Date.parse(window.opensAt)) return 'upcoming';
  return now.getTime() < Date.parse(window.cutsOffAt) ? 'open' : 'closed';
}
