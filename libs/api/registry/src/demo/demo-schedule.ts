import { addDays, daysBetween, instantOf, officeZones, type IsoDate } from '@kakehashi/shared/calendar';
import type { DemoState, DemoVisit } from './demo-visits';
import { ascending } from './ascending';
import { workday } from './workday';

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

/** The usual day of each act, in their order; nobody works at a weekend, only what happens by itself keeps its day. */
function usualDays(visit: DemoVisit, acts: readonly DemoAct[], today: IsoDate): IsoDate[] {
  const days = { c: workday(inquiryDate(visit, today), -1), f: visit.firstDate, l: visit.lastDate };
  return acts.map((act) => {
    const [from, offset] = usual[act];
    const day = addDays(days[from], offset);
    return act === 'start' ? day : workday(day, 1);
  });
}

/** The days of acts whose usual days are still to come: spread over the time since the inquiry. */
function recentDays({ index }: DemoVisit, usually: readonly IsoDate[], today: IsoDate): IsoDate[] {
  const end = workday(addDays(today, -1 - (index % 4)), -1);
  const latestStart = addDays(end, -6);
  const usualStart = usually[0] ?? latestStart;
  const start = usualStart < latestStart ? usualStart : workday(latestStart, -1);
  const span = daysBetween(start, end);
  return usually.map((_, position) =>
    workday(addDays(start, Math.round((position / Math.max(1, usually.length - 1)) * span)), -1),
  );
}

/** What has happened to a visit up to now: on the usual days, drawn together where those have not come yet. */
export function demoStepsOf(visit: DemoVisit, now: Date): DemoStep[] {
  const zone = officeZones[visit.office];
  const today = now.toISOString().slice(0, 10);
  const acts = actsUpTo[visit.state];
  const times = (days: readonly IsoDate[]) =>
    ascending(days.map((day, index) => Date.parse(instantOf(`${day}T${usual[acts[index] ?? 'create'][2]}`, zone))));
  const usually = usualDays(visit, acts, today);
  const usualTimes = times(usually);
  const isOver = (usualTimes.at(-1) ?? 0) < now.getTime();
  const chosen = isOver ? usualTimes : times(recentDays(visit, usually, today));
  return acts.map((act, index) => ({ visit, act, at: new Date(chosen[index] ?? now) }));
}

/** Every step of every visit in the order of time, as one office life would have it. */
export function demoSteps(visits: readonly DemoVisit[], now: Date): DemoStep[] {
  return visits
    .flatMap((visit) => demoStepsOf(visit, now))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.visit.index - b.visit.index);
}
