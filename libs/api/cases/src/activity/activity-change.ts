import type { ActivityDetails, ActivityDetailsChange } from './dto/activity-details.dto';
import type { ActivityColumns } from './activity-store';

/** What a request changes of an activity's plain fields. */
export interface ActivityChange {
  readonly columns: ActivityColumns;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

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
} as const satisfies Partial<Record<keyof ActivityDetailsChange, keyof ActivityColumns>>;

/** What has no column of its own: the dates stand with the case, the participants in rows of their own. */
const elsewhere = ['from', 'to', 'participants', 'actualParticipants'] as const;

/** The fields that really differ, as before and after, and the columns of those that have one. */
export function changeOf(current: ActivityDetails, input: Partial<ActivityDetailsChange>): ActivityChange {
  const columns: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of [...(Object.keys(plainColumns) as (keyof typeof plainColumns)[]), ...elsewhere]) {
    const given: unknown = input[field];
    const value = given === '' ? null : given;
    if (value === undefined || JSON.stringify(value) === JSON.stringify(current[field])) continue;
    after[field] = value;
    before[field] = current[field];
    if (field in plainColumns) columns[plainColumns[field as keyof typeof plainColumns]] = value;
  }
  return { columns, before, after };
}
