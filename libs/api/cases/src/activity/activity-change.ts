import { plainChange, type PlainChange } from '../case/plain-change';
import type { ActivityDetails, ActivityDetailsChange } from './dto/activity-details.dto';
import type { ActivityColumns } from './activity-store';

const plainColumns = {
  programme: 'programme',
  theme: 'theme',
  venue: 'venue',
  cities: 'cities',
  visitors: 'visitors_planned',
  actualVisitors: 'visitors_actual',
  publicationType: 'publication_type',
  issueNumber: 'issue_number',
  language: 'language',
  url: 'url',
  outline: 'outline',
  // The dates stand with the case, the participants in rows of their own.
  from: null,
  to: null,
  participants: null,
  actualParticipants: null,
} as const satisfies Partial<Record<keyof ActivityDetailsChange, keyof ActivityColumns | null>>;

/** The fields that really differ, as before and after, and the columns of those that have one. */
export function changeOf(
  current: ActivityDetails,
  input: Partial<ActivityDetailsChange>,
): PlainChange<ActivityColumns> {
  return plainChange(plainColumns, current, input);
}
