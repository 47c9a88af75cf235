import { localDate, localTime, officeZones } from '@kakehashi/shared/calendar';
import { appointmentStatuses, choiceLabel, stateOf, type CaseType } from '@kakehashi/shared/case-types';
import type { PaperLine, PaperTemplate, PaperValues } from '@kakehashi/api/exchange';
import type { LoadedCase } from '../../case/case-loader';
import { appointmentsOf, type AppointmentRow } from '../../visit/itinerary/appointment-store';
import type { Letter } from '../letter';
import { dayInBoth } from '../long-date';

const home = officeZones.HQ;

/** The itinerary for guests and hosts, in both languages at once; internal notes stay out of it. */
export const itinerary: Letter<CaseType> = {
  types: ['visit', 'dispatch'],
  action: 'case.read',
  formats: ['pdf'],
  fileName: { ja: '日程表', en: 'Itinerary' },
  check: () => undefined,
  compose: async ({ db }, loaded) => {
    const appointments = await appointmentsOf(db, loaded.record.id);
    return paperOf(
      loaded,
      appointments.filter(({ status }) => status !== 'declined' && status !== 'dropped'),
    );
  },
};

/** Words that people typed go in as values only, so that a brace in them is a brace. */
function paperOf(
  { record, workflow }: LoadedCase,
  appointments: readonly AppointmentRow[],
): { template: PaperTemplate; values: PaperValues } {
  const state = stateOf(workflow.definition, record.state).label;
  const values: Record<string, string | null> = {
    reference: record.reference,
    title: record.title,
    state: `${state.ja} / ${state.en}`,
    first: record.firstDate && dayInBoth(record.firstDate),
    last: record.lastDate && dayInBoth(record.lastDate),
  };
  const lines: PaperLine[] = [...opening];
  let day = '';
  appointments.forEach((appointment, index) => {
    const date = appointment.localStart.slice(0, 10);
    if (date !== day) {
      values[`day${index}`] = dayInBoth(date);
      lines.push({ style: 'heading', text: `{day${index}}` }, head);
      day = date;
    }
    values[`time${index}`] = timesOf(appointment);
    values[`host${index}`] = [appointment.host.name, appointment.post, appointment.place].filter(Boolean).join('\n');
    values[`with${index}`] = companyOf(appointment);
    lines.push({ style: 'row', cells: [`{time${index}}`, `{host${index}}`, `{with${index}}`] });
  });
  if (appointments.length === 0)
    lines.push({ style: 'text', text: '予定はまだ登録されていません。 / Nothing is arranged yet.' });
  const blanks = Object.fromEntries(Object.keys(values).map((tag) => [tag, unknown]));
  return { template: { lines: { ja: lines, en: lines }, blanks }, values };
}

const unknown = { ja: '未定', en: 'open' };

const opening: readonly PaperLine[] = [
  { style: 'title', text: '日程表 / Itinerary' },
  {
    style: 'note',
    text: '時刻は訪問先の現地時間で、日本時間を添えています。 / Times are those of the venue; Japan time follows.',
  },
  { style: 'row', cells: ['案件 / Case', '{reference}　{title}'] },
  { style: 'row', cells: ['状態 / State', '{state}'] },
  { style: 'row', cells: ['期間 / Period', '{first} – {last}'] },
];

const head: PaperLine = {
  style: 'head',
  cells: ['時刻 / Time', '訪問先 / Host', '状況・同行・通訳 / Status, staff, interpreter'],
};

/** The time at the venue with its zone, then the time in Japan where that differs. */
function timesOf({ localStart, localEnd, timeZone, startsAt, endsAt }: AppointmentRow): string {
  const there = `${localStart.slice(11)}–${localEnd.slice(11)}\n${timeZone}`;
  const [from, to] = [localTime(startsAt, home), localTime(endsAt, home)];
  if (from === localStart) return there;
  const date = localDate(startsAt, home);
  const shifted = date === localStart.slice(0, 10) ? '' : `${date.slice(5).replace('-', '/')} `;
  return `${there}\n日本 / Japan ${shifted}${from.slice(11)}–${to.slice(11)}`;
}

function companyOf({ status, staff, interpreter }: AppointmentRow): string {
  const label = choiceLabel(appointmentStatuses, status);
  return [`${label.ja} / ${label.en}`, staff.map(({ displayName }) => displayName).join('、'), interpreter]
    .filter(Boolean)
    .join('\n');
}
