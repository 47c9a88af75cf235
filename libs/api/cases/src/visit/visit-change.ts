import type { FieldValues } from '../case/events/event-log';
import { plainChange } from '../case/plain-change';
import type { VisitDetails, VisitDetailsChange } from './dto/visit-details.dto';
import { fullHeadcount, totalOf } from './headcount';
import type { VisitColumns } from './visit-store';

/** What a request changes of a visit's plain fields. */
export interface VisitChange {
  readonly columns: VisitColumns;
  readonly before: FieldValues;
  readonly after: FieldValues;
  /** The fields as they would stand. */
  readonly next: Pick<VisitDetails, 'firstDate' | 'lastDate' | 'purpose'>;
}

const plainColumns = {
  branch: 'branch',
  mode: 'mode',
  protocolClass: 'protocol_class',
  purpose: 'purpose',
  supportKinds: 'support_kinds',
  firstDate: 'first_date',
  lastDate: 'last_date',
  cities: 'cities',
  language: 'language',
  thankYouSent: 'thank_you_sent',
} as const satisfies Partial<Record<keyof VisitDetailsChange, keyof VisitColumns>>;

/** The fields that really differ, as columns and as before and after. */
export function changeOf(current: VisitDetails, input: Partial<VisitDetailsChange>): VisitChange {
  const { columns, before, after } = plainChange(plainColumns, current, input);
  for (const [field, column] of [
    ['plannedPeople', 'planned'],
    ['actualPeople', 'actual'],
  ] as const) {
    const given = input[field];
    if (!given) continue;
    const full = fullHeadcount(given);
    const value = { ...full, total: totalOf(full) };
    if (isSame(value, current[field])) continue;
    columns[column] = full;
    after[field] = value;
    before[field] = current[field];
  }
  const next = { ...current, ...after } as VisitDetails;
  return { columns, before, after, next };
}

function isSame(a: Readonly<Record<string, unknown>>, b: VisitDetails['actualPeople']): boolean {
  if (!b) return false;
  const other: Readonly<Record<string, unknown>> = { ...b };
  return Object.entries(a).every(([key, value]) => other[key] === value);
}
