import type { TypedCase } from '../case/case-type';
import type { ActivityRow, CountryPeople } from './activity-store';
import type { ActivityDetails, CountryCount } from './dto/activity-details.dto';

/** An activity's own fields as its page shows them. */
export function activityDetails({ caseId: _case, people, ...fields }: ActivityRow): ActivityDetails {
  return { ...fields, participants: plannedOf(people), actualParticipants: actualOf(people) };
}

/** An activity as the core takes it. */
export function typedActivity(row: ActivityRow): TypedCase<'activity'> {
  const details = activityDetails(row);
  return { details, values: { ...details }, facts: {} };
}

function plannedOf(people: readonly CountryPeople[]): CountryCount[] {
  return people.flatMap(({ country, planned }) => (planned === null ? [] : [{ country, count: planned }]));
}

/** What came of the plan; null before anybody was counted. */
function actualOf(people: readonly CountryPeople[]): CountryCount[] | null {
  const counted = people.flatMap(({ country, actual }) => (actual === null ? [] : [{ country, count: actual }]));
  return counted.length ? counted : null;
}

/** Both sides by country: the plan in its order, then who came without being planned for. */
export function peopleOf(
  planned: readonly CountryCount[],
  actual: readonly CountryCount[] | null | undefined,
): CountryPeople[] {
  const came = new Map(actual?.map(({ country, count }) => [country, count]));
  const expected = new Set(planned.map(({ country }) => country));
  return [
    ...planned.map(({ country, count }) => ({
      country,
      planned: count,
      actual: actual ? (came.get(country) ?? 0) : null,
    })),
    ...(actual ?? [])
      .filter(({ country }) => !expected.has(country))
      .map(({ country, count }) => ({ country, planned: null, actual: count })),
  ];
}
