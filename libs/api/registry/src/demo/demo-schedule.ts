import { addDays, instantOf, officeZones, type IsoDate } from '@kakehashi/shared/calendar';
import type { DemoState, DemoVisit } from './demo-visits';

/** What happens to a demonstration visit, one thing at a time. */
export type DemoAct =
  | 'create'
  | 'assign'
  | 'assess'
  | 'search'
  | 'discuss'
  | 'accept'
  | 'decline'
  | 'list_members'
  | 'file_request'
  | 'request'
  | 'arrange'
  | 'propose'
  | 'confirm_hosts'
  | 'confirm'
  | 'start'
  | 'complete'
  | 'write_report'
  | 'report'
  | 'close'
  | 'withdraw'
  | 'cancel';

/** One act of one visit at its moment. */
export interface DemoStep {
  readonly visit: DemoVisit;
  readonly act: DemoAct;
  readonly at: Date;
}

const inquiry: readonly DemoAct[] = ['create', 'assign'];
const assessing: readonly DemoAct[] = [...inquiry, 'assess', 'search', 'discuss'];
const accepted: readonly DemoAct[] = [...assessing, 'accept'];
const requested: readonly DemoAct[] = [...accepted, 'list_members', 'file_request', 'request'];
const arranging: readonly DemoAct[] = [...requested, 'arrange', 'propose'];
const confirmed: readonly DemoAct[] = [...arranging, 'confirm_hosts', 'confirm'];
const inProgress: readonly DemoAct[] = [...confirmed, 'start'];
const completed: readonly DemoAct[] = [...inProgress, 'complete'];
const reported: readonly DemoAct[] = [...completed, 'write_report', 'report'];

const actsUpTo: Readonly<Record<DemoState, readonly DemoAct[]>> = {
  inquiry,
  assessing,
  accepted,
  requested,
  arranging,
  confirmed,
  in_progress: inProgress,
  completed,
  reported,
  closed: [...reported, 'close'],
  declined: [...assessing, 'decline'],
  withdrawn: [...accepted, 'withdraw'],
  cancelled: [...arranging, 'cancel'],
};

/** Days after the inquiry (`c`), or from the first (`f`) or last (`l`) day of the visit, and the local hour. */
const usual: Readonly<Record<DemoAct, readonly [from: 'c' | 'f' | 'l', days: number, time: string]>> = {
  create: ['c', 0, '09:40'],
  assign: ['c', 0, '10:05'],
  assess: ['c', 1, '11:20'],
  search: ['c', 2, '14:15'],
  discuss: ['c', 3, '15:30'],
  accept: ['c', 5, '16:10'],
  decline: ['c', 6, '16:25'],
  withdraw: ['c', 12, '13:05'],
  list_members: ['f', -37, '10:15'],
  file_request: ['f', -36, '11:45'],
  request: ['f', -36, '12:10'],
  arrange: ['f', -35, '09:50'],
  propose: ['f', -33, '14:40'],
  cancel: ['f', -20, '17:15'],
  confirm_hosts: ['f', -11, '15:05'],
  confirm: ['f', -9, '16:45'],
  start: ['f', 0, '00:05'],
  complete: ['l', 1, '10:30'],
  write_report: ['l', 8, '14:00'],
  report: ['l', 8, '14:20'],
  close: ['l', 11, '17:05'],
};

/** How many days before the visit its inquiry comes in: between two and three months. */
function leadDays(index: number): number {
  return 66 + ((index * 7) % 24);
}

function inquiryDate({ index, firstDate }: DemoVisit, today: IsoDate): IsoDate {
  const date = addDays(firstDate, -leadDays(index));
  return date < today ? date : addDays(today, -2 - (index % 5));
}

/** What has happened to a visit up to now: at the usual moments, drawn together where those have not come yet. */
export function demoStepsOf(visit: DemoVisit, now: Date): DemoStep[] {
  const zone = officeZones[visit.office];
  const today = now.toISOString().slice(0, 10);
  const days = { c: inquiryDate(visit, today), f: visit.firstDate, l: visit.lastDate };
  const acts = actsUpTo[visit.state];
  const times = acts.map((act) => {
    const [from, offset, time] = usual[act];
    return Date.parse(instantOf(`${addDays(days[from], offset)}T${time}`, zone));
  });
  return acts.map((act, index) => ({ visit, act, at: new Date(inOrder(times, now.getTime())[index] ?? now) }));
}

/** Keeps the order of the acts and leaves none in the future. */
function inOrder(times: readonly number[], now: number): number[] {
  const minute = 60_000;
  let latest = 0;
  const ascending = times.map((time) => (latest = Math.max(time, latest + 7 * minute)));
  const end = now - 30 * minute;
  const first = ascending[0] ?? end;
  const last = ascending.at(-1) ?? end;
  if (last <= end) return ascending;
  // Some usual moments are still to come: the acts since the inquiry share the time that has passed.
  const start = Math.min(first, end - 12 * 60 * minute);
  return ascending.map((time) => start + ((time - first) / Math.max(1, last - first)) * (end - start));
}

/** Every step of every visit in the order of time, as one office life would have it. */
export function demoSteps(visits: readonly DemoVisit[], now: Date): DemoStep[] {
  return visits
    .flatMap((visit) => demoStepsOf(visit, now))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.visit.index - b.visit.index);
}
