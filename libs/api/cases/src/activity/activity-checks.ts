import { DomainError, fieldRules, type ErrorItem } from '@kakehashi/api/platform';
import type { SqlRunner } from '../case/sql';
import { dateErrors } from '../visit/visit-checks';
import { unknownCountries } from './activity-store';
import type { CountryCount } from './dto/activity-details.dto';

const names = { '/details/firstDate': '/details/from', '/details/lastDate': '/details/to' } as const;

/** Refuses dates that no activity can have: half a range, the wrong way round, too long, or out of the calendar. */
export function assertActivityDates(from: string | null, to: string | null): void {
  const errors = dateErrors({ firstDate: from, lastDate: to }).map((error) => ({
    ...error,
    pointer: names[error.pointer as keyof typeof names],
  }));
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses a country that is named twice, or that does not exist. */
export async function assertCountries(db: SqlRunner, counts: readonly CountryCount[], pointer: string): Promise<void> {
  const unknown = await unknownCountries(
    db,
    counts.map(({ country }) => country),
  );
  const seen = new Set<string>();
  const errors = counts.flatMap(({ country }, at): ErrorItem[] => {
    const place = `${pointer}/${at}/country`;
    if (unknown.has(country)) return [{ pointer: place, code: 'not-in-list', detail: fieldRules['not-in-list'] }];
    if (seen.has(country)) return [{ pointer: place, code: 'repeated', detail: fieldRules.repeated }];
    seen.add(country);
    return [];
  });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses figures of an activity that was not held yet; they are given with that step. */
export function notYetHeld(key: 'actualParticipants' | 'actualVisitors'): DomainError {
  const detail = {
    ja: '実績は「実施済にする」手続きで入力します。',
    en: 'The actual figures are entered when the activity is recorded as held.',
  };
  return new DomainError('validation-failed', {
    errors: [{ pointer: `/details/${key}`, code: 'too-early', detail }],
  });
}
