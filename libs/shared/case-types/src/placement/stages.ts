import { addDays, type IsoDate } from '@kakehashi/shared/calendar';

/** When a trainee is where, each with its first and last day. */
export interface StageDates {
  readonly tokyoFrom: IsoDate;
  readonly tokyoTo: IsoDate;
  readonly jiamFrom: IsoDate;
  readonly jiamTo: IsoDate;
  readonly hostFrom: IsoDate;
  readonly hostTo: IsoDate;
}

/** Days in Tokyo and at JIAM. Source: the programme's outline (two days, about one month). */
const tokyoDays = 2;
const jiamDays = 30;

/** The stages as they usually follow the arrival: two days in Tokyo, a month at JIAM, then the host until the end. */
export function usualStages(arrival: IsoDate, departure: IsoDate): StageDates | null {
  const tokyoTo = addDays(arrival, tokyoDays - 1);
  const jiamTo = addDays(tokyoTo, jiamDays);
  const hostFrom = addDays(jiamTo, 1);
  if (hostFrom > departure) return null;
  return { tokyoFrom: arrival, tokyoTo, jiamFrom: addDays(tokyoTo, 1), jiamTo, hostFrom, hostTo: departure };
}

/** The stages in the order in which they follow each other. */
export const stageKeys = [
  'tokyoFrom',
  'tokyoTo',
  'jiamFrom',
  'jiamTo',
  'hostFrom',
  'hostTo',
] as const satisfies (keyof StageDates)[];

/** The first day that lies before one that has to come earlier, or null; days that are not known yet are passed over. */
export function misplacedStage(dates: Partial<Record<keyof StageDates, IsoDate | null>>): keyof StageDates | null {
  let last: IsoDate | null = null;
  for (const key of stageKeys) {
    const date = dates[key];
    if (!date) continue;
    if (last !== null && date < last) return key;
    last = date;
  }
  return null;
}
