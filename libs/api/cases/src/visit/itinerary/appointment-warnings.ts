import { addDays, foldName, type IsoDate } from '@kakehashi/shared/calendar';
import type { AppointmentWarning } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import type { ClosedDay } from '@kakehashi/api/registry';
import type { AppointmentRow } from './appointment-store';
import { restDay } from './venue-rules';

/** Something about an appointment that needs a second look. */
export interface Warning {
  readonly code: AppointmentWarning;
  /** What it is about, to stand behind the words of the code; null where those say it all. */
  readonly subject: Label | null;
  readonly withAppointmentId?: string;
}

/** A person who is expected elsewhere at the same time, in another case. */
export interface OutsideConflict {
  readonly appointmentId: string;
  readonly code: 'overlap_staff' | 'overlap_interpreter';
  readonly name: string;
}

/** What the itinerary of a case is judged by. */
export interface WarningContext {
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
  readonly holidays: readonly ClosedDay[];
  readonly conflicts: readonly OutsideConflict[];
}

const gone = ['declined', 'dropped'];

/** Whether an appointment still takes place, as far as is known. */
export function takesPlace({ status }: Pick<AppointmentRow, 'status'>): boolean {
  return !gone.includes(status);
}

/** The warnings of every appointment of a case, by id; one that will not take place has none. */
export function warningsOf(rows: readonly AppointmentRow[], context: WarningContext): Map<string, Warning[]> {
  const active = rows.filter(takesPlace);
  return new Map(
    active.map((row) => [
      row.id,
      [
        ...overlaps(row, active),
        ...outsideConflicts(row, context),
        ...travel(row, active),
        ...hostRests(row, context),
        ...outsideVisit(row, context),
      ],
    ]),
  );
}

/** Every date that an appointment touches where it takes place. */
export function datesOf({ localStart, localEnd }: Pick<AppointmentRow, 'localStart' | 'localEnd'>): IsoDate[] {
  const dates = [localStart.slice(0, 10)];
  for (let date = dates[0] ?? ''; date < localEnd.slice(0, 10) && dates.length < 3;) {
    date = addDays(date, 1);
    dates.push(date);
  }
  return dates;
}

function overlaps(row: AppointmentRow, active: readonly AppointmentRow[]): Warning[] {
  return active
    .filter((other) => other.id !== row.id && other.startsAt < row.endsAt && other.endsAt > row.startsAt)
    .flatMap((other) => [
      { code: 'overlap_delegation' as const, subject: named(other), withAppointmentId: other.id },
      ...sharedPeople(row, other),
    ]);
}

/** A delegation may part; staff and an interpreter cannot. */
function sharedPeople(row: AppointmentRow, other: AppointmentRow): Warning[] {
  const staff = row.staff.filter(({ id }) => other.staff.some((one) => one.id === id));
  const isSameInterpreter = row.interpreter !== null && nameKey(row.interpreter) === nameKey(other.interpreter ?? '');
  const about = (name: string) => ({ subject: { ja: name, en: name }, withAppointmentId: other.id });
  return [
    ...staff.map(({ displayName }) => ({ code: 'overlap_staff' as const, ...about(displayName) })),
    ...(isSameInterpreter ? [{ code: 'overlap_interpreter' as const, ...about(row.interpreter ?? '') }] : []),
  ];
}

function outsideConflicts(row: AppointmentRow, { conflicts }: WarningContext): Warning[] {
  return conflicts
    .filter(({ appointmentId }) => appointmentId === row.id)
    .map(({ code, name }) => ({ code, subject: { ja: name, en: name } }));
}

function nameKey(name: string): string {
  return foldName(name) || name;
}

/** The way from the appointment before; one that overlaps has its own warning. */
function travel(row: AppointmentRow, active: readonly AppointmentRow[]): Warning[] {
  if (!row.travelMinutes) return [];
  const before = active.filter(({ id, endsAt }) => id !== row.id && endsAt <= row.startsAt);
  const last = before.sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0];
  if (!last) return [];
  const minutes = (row.startsAt.getTime() - last.endsAt.getTime()) / 60_000;
  if (minutes >= row.travelMinutes) return [];
  const subject = {
    ja: `${last.host.name}から${row.travelMinutes}分、間は${minutes}分`,
    en: `${row.travelMinutes} minutes from ${last.host.name}, ${minutes} between`,
  };
  return [{ code: 'travel_time', subject, withAppointmentId: last.id }];
}

function hostRests(row: AppointmentRow, { holidays }: WarningContext): Warning[] {
  for (const date of datesOf(row)) {
    const holiday = holidays.find((day) => day.calendar === row.hostCountry && day.date === date);
    const reason = holiday ? { ja: holiday.nameJa, en: holiday.nameEn } : restDay(row.hostCountry, date);
    if (reason) return [{ code: 'host_holiday', subject: { ja: `${date} ${reason.ja}`, en: `${date} ${reason.en}` } }];
  }
  return [];
}

function outsideVisit(row: AppointmentRow, { firstDate, lastDate }: WarningContext): Warning[] {
  if (!firstDate || !lastDate) return [];
  const outside = datesOf(row).some((date) => date < firstDate || date > lastDate);
  return outside
    ? [{ code: 'outside_visit', subject: { ja: `${firstDate}～${lastDate}`, en: `${firstDate} – ${lastDate}` } }]
    : [];
}

function named({ host, localStart, localEnd }: AppointmentRow): Label {
  const text = `${host.name} ${localStart.slice(11)}–${localEnd.slice(11)}`;
  return { ja: text, en: text };
}
