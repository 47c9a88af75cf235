import { tzOffset } from '@date-fns/tz';
import { isIsoDate, type IsoDate } from './dates';

/** An instant in UTC: `2026-11-21T03:00:00Z`. */
export type IsoInstant = string;

/** A wall-clock time without a zone: `2026-11-21T14:30`. */
export type LocalDateTime = string;

/** The headquarters and the seven overseas offices. */
export const officeCodes = ['HQ', 'SIN', 'NYC', 'LON', 'PAR', 'SEL', 'SYD', 'BJS'] as const;

/** The code of an office. */
export type OfficeCode = (typeof officeCodes)[number];

/** Whether a value is the code of an office. */
export function isOfficeCode(value: unknown): value is OfficeCode {
  return officeCodes.some((code) => code === value);
}

/** In the order in which offices stand everywhere; what is of no office comes first, and what is of one keeps its order. */
export function inOfficeOrder<Item extends { readonly office: string | null }>(items: readonly Item[]): Item[] {
  const at = ({ office }: Item) => officeCodes.findIndex((code) => code === office);
  return [...items].sort((one, other) => at(one) - at(other));
}

/** The time zone each office lives in. */
export const officeZones: Readonly<Record<OfficeCode, string>> = {
  HQ: 'Asia/Tokyo',
  SIN: 'Asia/Singapore',
  NYC: 'America/New_York',
  LON: 'Europe/London',
  PAR: 'Europe/Paris',
  SEL: 'Asia/Seoul',
  SYD: 'Australia/Sydney',
  BJS: 'Asia/Shanghai',
};

const localPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const minute = 60_000;
const day = 86_400_000;

/** Whether a text is a wall-clock time on a date that exists. */
export function isLocalDateTime(value: unknown): value is LocalDateTime {
  const parts = typeof value === 'string' ? localPattern.exec(value) : null;
  return parts !== null && isIsoDate(parts[1]);
}

/** Whether a text names a time zone this platform knows. */
export function isTimeZone(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(value) &&
    !Number.isNaN(tzOffset(value, new Date(0)))
  );
}

/** What the clock of a zone shows at an instant, to the minute. */
export function localTime(instant: IsoInstant | Date, zone: string): LocalDateTime {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  return new Date(at.getTime() + offset(zone, at.getTime()) * minute).toISOString().slice(0, 16);
}

/** The date in a zone at an instant. */
export function localDate(instant: IsoInstant | Date, zone: string): IsoDate {
  return localTime(instant, zone).slice(0, 10);
}

/**
 * The instant at which the clock of a zone shows a time. A time that the clock shows twice means the first; a time
 * that the clock skips means as long after the skip began (02:30 becomes 03:30 where 02:00 jumps to 03:00).
 */
export function instantOf(local: LocalDateTime, zone: string): IsoInstant {
  const [first, before] = candidates(local, zone);
  return new Date(first ?? before).toISOString().replace('.000Z', 'Z');
}

/** Whether the clock of a zone ever shows this time (false for the hour that summer time skips). */
export function localTimeExists(local: LocalDateTime, zone: string): boolean {
  return candidates(local, zone)[0] !== null;
}

/** The first instant that shows the time, if any, and the reading with the offset in force before it. */
function candidates(local: LocalDateTime, zone: string): [number | null, number] {
  if (!isLocalDateTime(local)) throw new RangeError(`Not a local time: ${String(local)}`);
  const wall = Date.parse(`${local}:00Z`);
  const readings = [offset(zone, wall - day), offset(zone, wall + day)].map((minutes) => wall - minutes * minute);
  const shown = readings.filter((at) => at + offset(zone, at) * minute === wall);
  return [shown.length ? Math.min(...shown) : null, readings[0] ?? wall];
}

function offset(zone: string, at: number): number {
  const minutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone or time: ${zone}`);
  return minutes;
}
