import { isOfficeCode, officeZones } from '@kakehashi/shared/calendar';
import type { AppointmentView } from '../model/views';

/** The appointments of one day at their venues. */
export interface AppointmentDay {
  date: string;
  appointments: AppointmentView[];
}

/** Groups by the day at the venue and sorts by the instant, so that a flight over a zone stays in order. */
export function appointmentDays(appointments: readonly AppointmentView[]): AppointmentDay[] {
  const days = new Map<string, AppointmentView[]>();
  for (const appointment of [...appointments].sort((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const date = appointment.localStart.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), appointment]);
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([date, items]) => ({ date, appointments: items }));
}

/** `10:00–11:30`, with the end's date where it falls on another day. */
export function timeSpan({ localStart, localEnd }: Pick<AppointmentView, 'localStart' | 'localEnd'>): string {
  const start = localStart.slice(11, 16);
  const end = localEnd.slice(11, 16);
  return localStart.slice(0, 10) === localEnd.slice(0, 10)
    ? `${start}–${end}`
    : `${start}–${localEnd.slice(5, 10).replace('-', '/')} ${end}`;
}

/** The same span on another clock, e.g. the reader's own. */
export function spanInZone(startsAt: string, endsAt: string, zone: string): string {
  const at = (instant: string) =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
      .format(new Date(instant))
      .replace(' ', 'T');
  return timeSpan({ localStart: at(startsAt), localEnd: at(endsAt) });
}

/** The zones that are likely for a case's venues: its country's, its office's, Tokyo's. */
export function likelyZones({ country, office }: { country: string; office: string }): string[] {
  const own = isOfficeCode(office) ? officeZones[office] : undefined;
  return [...new Set([countryZones[country], own, officeZones.HQ])].filter((zone) => zone !== undefined);
}

/** The usual zone of a country, so that a venue's clock needs no choosing. */
export const countryZones: Readonly<Record<string, string>> = {
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  TH: 'Asia/Bangkok',
  VN: 'Asia/Ho_Chi_Minh',
  ID: 'Asia/Jakarta',
  PH: 'Asia/Manila',
  BN: 'Asia/Brunei',
  KH: 'Asia/Phnom_Penh',
  LA: 'Asia/Vientiane',
  MM: 'Asia/Yangon',
  IN: 'Asia/Kolkata',
  LK: 'Asia/Colombo',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  FR: 'Europe/Paris',
  US: 'America/New_York',
  AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland',
  KR: 'Asia/Seoul',
  CN: 'Asia/Shanghai',
  JP: 'Asia/Tokyo',
};
