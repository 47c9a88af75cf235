import type { Label } from '@kakehashi/shared/contracts';
import { vocabulary } from '../vocabulary';

/** The programmes whose activities are kept as cases, by their present names. */
export const activityProgrammes = vocabulary({
  exchange_seminar: ['地方行政交流・協力セミナー', 'Local Government Exchange and Cooperation Seminar'],
  regional_exchange: ['地域間交流促進事業', 'Regional Exchange Promotion Program'],
  study_tour: ['海外スタディツアー', 'Overseas Study Tour'],
  travel_fair: ['旅行博・観光展', 'Tourism fair'],
  exchange_event: ['地域国際交流イベント', 'Regional exchange event'],
  publication: ['刊行物・ニュースレター', 'Publication'],
});

/** The code of a programme. */
export type ActivityProgramme = (typeof activityProgrammes)[number]['value'];

/** What only some programmes are asked. */
export type ProgrammeField =
  'venue' | 'cities' | 'participants' | 'visitors' | 'publicationType' | 'issueNumber' | 'language' | 'url';

/** What each programme is asked beside what all of them have: the one table of it. */
export const programmeFields: Readonly<Record<ActivityProgramme, readonly ProgrammeField[]>> = {
  exchange_seminar: ['venue', 'cities', 'participants'],
  regional_exchange: ['venue', 'cities', 'participants'],
  study_tour: ['cities', 'participants'],
  travel_fair: ['venue', 'cities', 'visitors'],
  exchange_event: ['venue', 'cities', 'participants', 'visitors'],
  publication: ['publicationType', 'issueNumber', 'language', 'url'],
};

/** The programmes that are asked for something, as the condition of a field. */
export function whereAsked(field: ProgrammeField): { field: 'programme'; in: ActivityProgramme[] } {
  const codes = activityProgrammes.map(({ value }) => value);
  return { field: 'programme', in: codes.filter((code) => programmeFields[code].includes(field)) };
}

/** Names that a programme had before, each with the last fiscal year in which it was called so. */
const formerNames: Partial<Readonly<Record<ActivityProgramme, readonly { until: number; label: Label }[]>>> = {
  // Source: the office's published list of activities, as of April 2009.
  regional_exchange: [{ until: 2007, label: { ja: '地域間連携促進事業', en: 'Regional Alliances Promotion Program' } }],
};

/** What a programme was called in a fiscal year; undefined for a code that is none. */
export function programmeName(code: string, fiscalYear: number): Label | undefined {
  const programme = activityProgrammes.find(({ value }) => value === code);
  if (!programme) return undefined;
  return formerNames[programme.value]?.find(({ until }) => fiscalYear <= until)?.label ?? programme.label;
}
