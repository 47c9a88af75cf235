import type { CaseOf } from '../model/views';

/** What was planned for a country and what came of it. */
export interface CountryRow {
  readonly country: string;
  readonly planned: number | null;
  readonly actual: number | null;
}

/** The plan beside the result, country by country; who came unplanned stands at the end. */
export function countryRows({ participants, actualParticipants }: CaseOf<'activity'>['details']): CountryRow[] {
  const came = new Map(actualParticipants?.map(({ country, count }) => [country, count]));
  const planned = participants.map(({ country, count }) => ({
    country,
    planned: count,
    actual: came.get(country) ?? null,
  }));
  const expected = new Set(participants.map(({ country }) => country));
  const others = [...came].filter(([country]) => !expected.has(country));
  return [...planned, ...others.map(([country, actual]) => ({ country, planned: null, actual }))];
}

/** Both sums of the rows; null where nothing was counted. */
export function totalRow(rows: readonly CountryRow[]): Omit<CountryRow, 'country'> {
  const sum = (key: 'planned' | 'actual') => {
    const known = rows.flatMap((row) => row[key] ?? []);
    return known.length ? known.reduce((total, one) => total + one, 0) : null;
  };
  return { planned: sum('planned'), actual: sum('actual') };
}

/** How many more came than were planned for, signed; nothing before anybody was counted. */
export function differenceText({ planned, actual }: Omit<CountryRow, 'country'>): string {
  if (actual === null) return '–';
  const difference = actual - (planned ?? 0);
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
}
