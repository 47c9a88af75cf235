import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import { workflows } from '@kakehashi/shared/case-types';
import type { Label, ProgrammeView } from '@kakehashi/shared/contracts';

/** What has to be done by when for an arrival. */
export interface Milestone {
  readonly code: string;
  readonly label: Label;
  readonly dueOn: IsoDate;
}

/** The days counted back from an arrival, the earliest first. */
export function milestonesBefore(arrival: IsoDate): Milestone[] {
  return workflows.placement.deadlines
    .filter(({ from, unit }) => from === 'first_date' && unit === 'calendar')
    .map(({ code, label, days }) => ({ code, label, dueOn: addDays(arrival, days) }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The programmes that can be chosen: not one that takes no nominations yet, unless it is chosen already or opens before the arrival. */
export function offeredProgrammes<T extends Pick<ProgrammeView, 'code' | 'state' | 'opensOn'>>(
  programmes: readonly T[],
  chosen: string,
  arrival: IsoDate | null,
): T[] {
  const opensInTime = ({ opensOn }: T) => arrival !== null && opensOn <= arrival;
  return programmes.filter((one) => one.state !== 'upcoming' || one.code === chosen || opensInTime(one));
}
