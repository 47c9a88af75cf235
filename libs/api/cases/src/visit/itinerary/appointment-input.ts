import { localTimeExists } from '@kakehashi/shared/calendar';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import type { UserRef } from '@kakehashi/api/identity';
import type { AppointmentChange } from '../dto/appointments.dto';
import type { AppointmentRow, AppointmentValues, StoredOverride } from './appointment-store';

const longestHours = 24;
const order = { ja: '終了は開始より後にしてください。', en: 'The end must come after the start.' };
const tooLong = {
  ja: `1件のアポイントは${longestHours}時間以内です。`,
  en: `One appointment lasts at most ${longestHours} hours.`,
};
const skipped = {
  ja: 'この時刻は夏時間の切り替えにより存在しません。',
  en: 'Clocks skip this time when summer time begins.',
};

/** The values of an appointment after a request: what it names, over what was there. */
export function appointmentValues(
  input: AppointmentChange,
  hostId: string,
  current: AppointmentRow | null,
  by: UserRef,
): AppointmentValues {
  const pick = <Name extends keyof AppointmentChange & keyof AppointmentRow>(name: Name) =>
    (input[name] === undefined ? (current?.[name] ?? null) : input[name] || null) as AppointmentRow[Name];
  return {
    hostId,
    post: pick('post'),
    place: pick('place'),
    localStart: input.localStart ?? current?.localStart ?? '',
    localEnd: input.localEnd ?? current?.localEnd ?? '',
    timeZone: input.timeZone ?? current?.timeZone ?? '',
    status: input.status ?? current?.status ?? 'proposed',
    staffIds: input.staffIds ?? current?.staff.map(({ id }) => id) ?? [],
    interpreter: pick('interpreter'),
    travelMinutes: input.travelMinutes === undefined ? (current?.travelMinutes ?? null) : input.travelMinutes,
    notes: pick('notes'),
    overrides: overridesAfter(input, hostId, current, by),
  };
}

/** A reason holds for the time and host for which it was given; moved elsewhere, it has to be given again. */
function overridesAfter(
  { overrides = [], localStart, localEnd, timeZone }: AppointmentChange,
  hostId: string,
  current: AppointmentRow | null,
  by: UserRef,
): StoredOverride[] {
  const given = overrides.map(({ code, reason }) => ({ code, reason, by }));
  const moved =
    (localStart ?? current?.localStart) !== current?.localStart ||
    (localEnd ?? current?.localEnd) !== current?.localEnd ||
    (timeZone ?? current?.timeZone) !== current?.timeZone ||
    hostId !== current?.host.id;
  const kept = moved || !current ? [] : current.overrides.filter(({ code }) => !given.some((one) => one.code === code));
  return [...kept, ...given];
}

/** Refuses times that no appointment can have. */
export function assertTimes({ localStart, localEnd, timeZone }: AppointmentValues): void {
  const errors: ErrorItem[] = [];
  for (const [pointer, time] of [
    ['/localStart', localStart],
    ['/localEnd', localEnd],
  ] as const) {
    if (!localTimeExists(time, timeZone)) errors.push({ pointer, code: 'wrong-format', detail: skipped });
  }
  const hours = (Date.parse(`${localEnd}:00Z`) - Date.parse(`${localStart}:00Z`)) / 3_600_000;
  if (hours <= 0) errors.push({ pointer: '/localEnd', code: 'before-start', detail: order });
  if (hours > longestHours) errors.push({ pointer: '/localEnd', code: 'too-long', detail: tooLong });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** What changed, for the history; the interpreter and the notes may name people and stay out of it. */
export function appointmentFacts(values: AppointmentValues | null, hostName: string): Record<string, unknown> {
  if (!values) return {};
  const { post, place, localStart, localEnd, timeZone, status, travelMinutes } = values;
  return { appointment: hostName, post, place, localStart, localEnd, timeZone, status, travelMinutes };
}

/** The entries of two records that differ, and always what the appointment is with. */
export function differing(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => key === 'appointment' || (before[key] ?? null) !== (after[key] ?? null));
  const only = (from: Record<string, unknown>) =>
    Object.fromEntries(changed.filter((key) => key in from).map((key) => [key, from[key]]));
  return { before: only(before), after: only(after) };
}
