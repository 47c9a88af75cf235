import { addDays, daysBetween, instantOf, localDate, officeZones, type IsoDate } from '@kakehashi/shared/calendar';
import { ascending } from './ascending';
import type { DemoDispatch, DemoDispatchState } from './demo-dispatches';
import { workday } from './workday';

/** What happens to a demonstration dispatch, one thing at a time. */
export type DemoDispatchAct =
  | 'create'
  | 'file_application'
  | 'submit'
  | 'screen'
  | 'return'
  | 'amend'
  | 'recommend'
  | 'approve'
  | 'approve_again'
  | 'reject'
  | 'consult'
  | 'match'
  | 'invite_first'
  | 'refuse'
  | 'invite'
  | 'conclude'
  | 'file_agreement'
  | 'agree'
  | 'prepare'
  | 'make_ready'
  | 'depart'
  | 'comeback'
  | 'file_reports'
  | 'report'
  | 'close'
  | 'withdraw'
  | 'cancel';

/** One act of one dispatch at its moment. */
export interface DemoDispatchStep {
  readonly dispatch: DemoDispatch;
  readonly act: DemoDispatchAct;
  readonly at: Date;
}

const draft: readonly DemoDispatchAct[] = ['create'];
const received: readonly DemoDispatchAct[] = [...draft, 'file_application', 'submit'];
const screening: readonly DemoDispatchAct[] = [...received, 'screen'];
const recommended: readonly DemoDispatchAct[] = [...screening, 'recommend'];
const secondApproval: readonly DemoDispatchAct[] = [...recommended, 'approve'];
const approved: readonly DemoDispatchAct[] = [...secondApproval, 'approve_again'];
const matching: readonly DemoDispatchAct[] = [...approved, 'consult', 'match'];
const consent: readonly DemoDispatchAct[] = [...matching, 'invite_first', 'refuse', 'invite'];
const agreed: readonly DemoDispatchAct[] = [...consent, 'file_agreement', 'agree'];
const preparing: readonly DemoDispatchAct[] = [...agreed, 'prepare', 'make_ready'];
const dispatched: readonly DemoDispatchAct[] = [...preparing, 'depart'];
const returnedHome: readonly DemoDispatchAct[] = [...dispatched, 'comeback'];
const reported: readonly DemoDispatchAct[] = [...returnedHome, 'file_reports', 'report'];

const actsUpTo: Readonly<Record<DemoDispatchState, readonly DemoDispatchAct[]>> = {
  draft,
  received,
  screening,
  recommended,
  second_approval: secondApproval,
  approved,
  matching,
  consent,
  agreed,
  preparing,
  dispatched,
  returned_home: returnedHome,
  reported,
  closed: [...reported, 'close'],
  returned: [...screening, 'return', 'amend'],
  rejected: [...recommended, 'reject'],
  no_specialist: [...matching, 'conclude'],
  withdrawn: [...screening, 'withdraw'],
  cancelled: [...approved, 'cancel'],
};

/** Days after the receipt (`r`), or from the first (`f`) or last (`l`) day of the mission, and the local hour. */
const usual: Readonly<Record<DemoDispatchAct, readonly [from: 'r' | 'f' | 'l', days: number, time: string]>> = {
  create: ['r', 0, '09:20'],
  file_application: ['r', 0, '09:45'],
  submit: ['r', 0, '10:30'],
  screen: ['r', 3, '11:05'],
  return: ['r', 11, '15:10'],
  amend: ['r', 20, '10:50'],
  recommend: ['r', 17, '14:25'],
  reject: ['r', 31, '16:15'],
  approve: ['r', 30, '16:35'],
  approve_again: ['r', 34, '11:15'],
  withdraw: ['r', 45, '13:30'],
  cancel: ['r', 70, '17:20'],
  consult: ['f', -132, '10:10'],
  match: ['f', -131, '14:05'],
  invite_first: ['f', -102, '11:25'],
  refuse: ['f', -92, '15:45'],
  invite: ['f', -86, '10:35'],
  conclude: ['f', -71, '16:05'],
  file_agreement: ['f', -50, '13:45'],
  agree: ['f', -48, '17:05'],
  prepare: ['f', -40, '09:30'],
  make_ready: ['f', -19, '15:20'],
  depart: ['f', 0, '09:10'],
  comeback: ['l', 3, '10:15'],
  file_reports: ['l', 18, '14:30'],
  report: ['l', 18, '15:00'],
  close: ['l', 24, '17:10'],
};

/** What has happened to a dispatch up to now: on the usual days, drawn together where those have not come yet. */
export function demoDispatchStepsOf(dispatch: DemoDispatch, now: Date): DemoDispatchStep[] {
  const zone = officeZones[dispatch.office];
  const acts = actsUpTo[dispatch.state].filter((act) => happens(act, dispatch));
  const days = fitted(dispatch, acts, localDate(now, zone));
  const times = ascending(
    days.map((day, index) => Date.parse(instantOf(`${day}T${usual[acts[index] ?? 'create'][2]}`, zone))),
  );
  return acts.map((act, index) => ({ dispatch, act, at: new Date(times[index] ?? now) }));
}

/** The share of the council above which two people approve is for the workflow to say; here it is what the table says. */
function happens(act: DemoDispatchAct, { refused, clair }: DemoDispatch): boolean {
  if (act === 'invite_first' || act === 'refuse') return refused !== null;
  return act === 'approve_again' ? clair > 2_000_000 : true;
}

function fitted(dispatch: DemoDispatch, acts: readonly DemoDispatchAct[], today: IsoDate): IsoDate[] {
  const anchors = { r: dispatch.receivedOn, f: dispatch.firstDate, l: dispatch.lastDate };
  const days = acts.map((act) => {
    const [from, offset] = usual[act];
    return workday(addDays(anchors[from], offset), 1);
  });
  const departure = acts.indexOf('depart');
  const before = departure < 0 ? days : days.slice(0, departure);
  const end = workday(addDays(departure < 0 ? today : dispatch.firstDate, -1), -1);
  const fits = before.every((day, index) => day <= end && day >= (before[index - 1] ?? day));
  return fits ? days : [...spread(before, dispatch.receivedOn, end), ...days.slice(before.length)];
}

/** The same number of days, evenly over a time; what is done on the day of the receipt stays there. */
function spread(days: readonly IsoDate[], from: IsoDate, to: IsoDate): IsoDate[] {
  const first = days.findIndex((day) => day !== from);
  const later = days.length - first;
  return days.map((day, index) =>
    index < first ? day : workday(addDays(from, Math.round(((index - first + 1) / later) * daysBetween(from, to))), -1),
  );
}

/** Every step of every dispatch in the order of time. */
export function demoDispatchSteps(dispatches: readonly DemoDispatch[], now: Date): DemoDispatchStep[] {
  return dispatches
    .flatMap((dispatch) => demoDispatchStepsOf(dispatch, now))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.dispatch.index - b.dispatch.index);
}
