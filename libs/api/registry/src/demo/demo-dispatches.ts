import {
  addDays,
  daysBetween,
  fiscalYearOf,
  fiscalYearSpan,
  localDate,
  officeZones,
  weekdayOf,
  type IsoDate,
  type OfficeCode,
} from '@kakehashi/shared/calendar';
import { expertiseAreas, type DispatchReason, type ExpertiseCode } from '@kakehashi/shared/case-types';
import { demoDispatchTable } from './demo-dispatch-table';
import { demoHosts, type DemoHost } from './demo-organisations';
import { demoWindows, type DemoWindow } from './demo-windows';
import { workday } from './workday';

/** The states that a demonstration dispatch can have reached. */
export const demoDispatchStates = [
  'draft',
  'received',
  'screening',
  'returned',
  'recommended',
  'second_approval',
  'approved',
  'matching',
  'consent',
  'agreed',
  'preparing',
  'dispatched',
  'returned_home',
  'reported',
  'closed',
  'rejected',
  'no_specialist',
  'withdrawn',
  'cancelled',
] as const;

/** A state that a demonstration dispatch can have reached. */
export type DemoDispatchState = (typeof demoDispatchStates)[number];

/** A dispatch of the demonstration, before anything has happened. */
export interface DemoDispatch {
  readonly index: number;
  readonly office: OfficeCode;
  readonly country: string;
  readonly host: DemoHost;
  readonly title: string;
  readonly expertise: ExpertiseCode;
  readonly printed: string;
  readonly objectives: string;
  readonly targetFiscalYear: number;
  /** The day at the office on which the application came in. */
  readonly receivedOn: IsoDate;
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
  readonly state: DemoDispatchState;
  readonly reason: DispatchReason | null;
  /** Why the manager took it after the window had closed. */
  readonly lateReason: string | null;
  /** Who logged it: the manager, or one of the officers. */
  readonly creator: 'manager' | number;
  /** Which of the office's coordinators recommends it. */
  readonly recommender: number;
  readonly expert: string | null;
  /** Whether the expert has no employer that has to consent. */
  readonly retired: boolean;
  /** Who was asked before and refused. */
  readonly refused: string | null;
  readonly prepared: readonly string[];
  /** The council's share in yen. */
  readonly clair: number;
  readonly attendees: number | null;
}

/** The dispatches of the demonstration as seen from a moment, in the order of the table. */
export function demoDispatches(now: Date): DemoDispatch[] {
  const windows = demoWindows(now);
  return demoDispatchTable
    .trim()
    .split('\n')
    .map((line, index) => parseLine(line, index, now, windows));
}

function parseLine(line: string, index: number, now: Date, windows: readonly DemoWindow[]): DemoDispatch {
  const [officeText = '', country = '', hostName = '', area = '', objectives = '', ...rest] = line.split('|');
  const [came = '', first = '', days = '', state = '', optionsText = ''] = rest;
  const office = officeText as OfficeCode;
  const options = new Map(optionsText.split(';').map((each) => each.split('=', 2) as [string, string]));
  const { host, expertise } = { host: hostOf(hostName, country), expertise: areaOf(area) };
  const today = localDate(now, officeZones[office]);
  const lateReason = options.get('late') ?? null;
  const wished = wishedDate(today, Number(first));
  const window = lateReason
    ? lastClosed(windows, office, now)
    : (openedFor(windows, office, today, wished) ?? nearestOpened(windows, office, now, Number(came)));
  const firstDate = firstDateOf(wished, today, Number(days), window.year);
  return {
    index,
    office,
    country,
    host,
    title: `${host.local} ${expertise.label.ja}`,
    expertise: expertise.value,
    printed: expertise.printed,
    objectives,
    targetFiscalYear: window.year,
    receivedOn: lateReason ? workday(addDays(cutOffDay(window), 12), 1) : receivedOn(window, today, Number(came)),
    firstDate,
    lastDate: addDays(firstDate, Number(days) - 1),
    state: state as DemoDispatchState,
    reason: (options.get('reason') as DispatchReason | undefined) ?? null,
    lateReason,
    creator: options.get('creator') === 'manager' ? 'manager' : Number(options.get('creator') ?? index),
    recommender: Number(options.get('recommender') ?? 0),
    expert: options.get('expert') ?? null,
    retired: options.has('retired'),
    refused: options.get('refused') ?? null,
    prepared: options.get('ready')?.split(',') ?? ['insurance', 'visa', 'itinerary', 'health_declaration', 'flight'],
    clair: Number(options.get('clair') ?? 980_000 + ((index * 70_000) % 560_000)),
    attendees: options.has('attendees') ? Number(options.get('attendees')) : null,
  };
}

function hostOf(beginning: string, country: string): DemoHost {
  const host = demoHosts.find((one) => one.country === country && one.name.startsWith(beginning));
  if (!host) throw new RangeError(`No host in ${country}: ${beginning}`);
  return host;
}

function areaOf(code: string) {
  const area = expertiseAreas.find(({ value }) => value === code);
  if (!area) throw new RangeError(`No area of expertise ${code}`);
  return area;
}

const openDay = ({ office, opens }: DemoWindow) => localDate(new Date(opens), officeZones[office]);
const cutOffDay = ({ office, cut_off }: DemoWindow) => localDate(new Date(cut_off), officeZones[office]);

/** The window that is nearest to the day on which the table has the application come in, of those that have opened. */
function nearestOpened(windows: readonly DemoWindow[], office: OfficeCode, now: Date, offset: number): DemoWindow {
  const today = localDate(now, officeZones[office]);
  const day = addDays(today, offset);
  const distance = (window: DemoWindow) =>
    Math.max(daysBetween(day, openDay(window)), daysBetween(cutOffDay(window), day), 0);
  const [nearest] = windows
    .filter((window) => window.office === office && openDay(window) <= addDays(today, -4))
    .sort((a, b) => distance(a) - distance(b) || b.year - a.year);
  if (!nearest) throw new RangeError(`No window of ${office} has opened`);
  return nearest;
}

/** The last window that was closed long enough ago for a mission after it. */
function lastClosed(windows: readonly DemoWindow[], office: OfficeCode, now: Date): DemoWindow {
  const today = localDate(now, officeZones[office]);
  const closed = windows.filter((window) => window.office === office && addDays(cutOffDay(window), 320) <= today);
  const last = closed.sort((a, b) => b.year - a.year)[0];
  if (!last) throw new RangeError(`No window of ${office} has closed`);
  return last;
}

/** A working day in the window and before today, as near to the table's as there is. */
function receivedOn(window: DemoWindow, today: IsoDate, offset: number): IsoDate {
  const [earliest, latest] = [openDay(window), cutOffDay(window)];
  const end = latest < addDays(today, -1) ? latest : addDays(today, -1);
  const wished = addDays(today, offset);
  const day = wished < earliest ? earliest : wished > end ? end : wished;
  const later = workday(day, 1);
  return later <= end ? later : workday(day, -1);
}

/** Missions begin on a Monday, as near to the table's day as there is. */
function wishedDate(today: IsoDate, offset: number): IsoDate {
  const wished = monday(addDays(today, offset), offset < 0 ? -1 : 1);
  if (offset < 0) return offset < -30 ? besideNewYear(wished, -1) : wished;
  return besideNewYear(wished, 1);
}

/** The window of the year in which a mission begins, where it has opened. */
function openedFor(windows: readonly DemoWindow[], office: OfficeCode, today: IsoDate, firstDate: IsoDate) {
  const year = fiscalYearOf(firstDate);
  return windows.find((one) => one.office === office && one.year === year && openDay(one) <= addDays(today, -4));
}

/** The wished day or, where that lies after the year that the application was for, one towards its end. */
function firstDateOf(wished: IsoDate, today: IsoDate, days: number, year: number): IsoDate {
  const inYear = monday(addDays(fiscalYearSpan(year).to, -days - 3), -1);
  if (wished <= inYear) return wished;
  if (wished <= today) return fiscalYearOf(wished) > year ? inYear : wished;
  const soonest = monday(addDays(today, 15), 1);
  return inYear > soonest ? inYear : soonest;
}

function monday(date: IsoDate, direction: 1 | -1): IsoDate {
  const since = (weekdayOf(date) + 6) % 7;
  return direction === -1 || since === 0 ? addDays(date, -since) : addDays(date, 7 - since);
}

/** Nobody is sent between the end of December and the first days of January. */
function besideNewYear(date: IsoDate, direction: 1 | -1): IsoDate {
  const day = date.slice(5);
  return day >= '12-12' || day <= '01-07' ? addDays(date, direction * 28) : date;
}
