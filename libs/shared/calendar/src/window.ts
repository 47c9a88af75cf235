import type { IsoInstant } from './zones';

/** Where a window stands at a moment. */
export type WindowState = 'upcoming' | 'open' | 'closed';

/** When a window opens and when it cuts off. */
export interface WindowSpan {
  readonly opensAt: IsoInstant | Date;
  /** The first moment at which it is closed. */
  readonly cutsOffAt: IsoInstant | Date;
}

/** Where a window stands at an instant: open from its opening on, and no longer at its cut-off. */
export function windowStateAt({ opensAt, cutsOffAt }: WindowSpan, instant: IsoInstant | Date): WindowState {
  const at = millisecondsOf(instant);
  if (at < millisecondsOf(opensAt)) return 'upcoming';
  return at < millisecondsOf(cutsOffAt) ? 'open' : 'closed';
}

/** Where a window that may not be set stands at a moment; `none` where nobody has set one. */
export function submissionStateAt(
  opensAt: IsoInstant | Date | null,
  cutsOffAt: IsoInstant | Date | null,
  instant: IsoInstant | Date,
): WindowState | 'none' {
  return opensAt && cutsOffAt ? windowStateAt({ opensAt, cutsOffAt }, instant) : 'none';
}

function millisecondsOf(instant: IsoInstant | Date): number {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return at;
}
