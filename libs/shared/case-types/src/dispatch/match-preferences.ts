import { daysBetween, type IsoDate } from '@kakehashi/shared/calendar';
import { vocabulary } from '../vocabulary';
import type { MatchingExpert, MatchingNeed } from './matching';

/** What speaks for one fitting expert rather than another. */
export const matchPreferences = vocabulary({
  country_experience: [
    '派遣先国での経験',
    'Experience in the country',
    '派遣されたことがあれば満点、勤務・滞在などの経験は半分',
    'Full for a dispatch there, half for other experience',
  ],
  seniority: ['勤続年数', 'Years of service', '30年で満点', 'Full from 30 years on'],
  rested: [
    '直近の派遣がないこと',
    'Not dispatched recently',
    '前回の派遣から5年で満点',
    'Full from five years after the last dispatch on',
  ],
});

/** The code of a preference. */
export type PreferenceCode = (typeof matchPreferences)[number]['value'];

/** What one preference gives, with the values that explain it. */
export interface PreferenceResult {
  readonly code: PreferenceCode;
  /** Whether it gives everything that it can. */
  readonly met: boolean;
  readonly points: number;
  readonly of: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** How much each preference counts, out of 100. */
export const preferenceWeights: Readonly<Record<PreferenceCode, number>> = {
  country_experience: 50,
  seniority: 20,
  rested: 30,
};

const fullYears = 30;
const restedDays = 5 * 365;

/** Every preference, for one expert; points are whole, so that sums never depend on an order. */
export function preferencesOf(need: MatchingNeed, expert: MatchingExpert): PreferenceResult[] {
  const dispatchesThere = expert.dispatches.filter((one) => went(one) && one.country === need.country).length;
  const elsewise = expert.countries.includes(need.country) ? 0.5 : 0;
  const years = expert.yearsOfService;
  const last = lastDay(need, expert);
  const days = last === null ? null : Math.max(0, daysBetween(last, need.periodFrom));
  return [
    result('country_experience', dispatchesThere > 0 ? 1 : elsewise, { dispatches: dispatchesThere }),
    result('seniority', Math.min(years ?? 0, fullYears) / fullYears, { years }),
    result('rested', days === null ? 1 : Math.min(days, restedDays) / restedDays, { last, days }),
  ];
}

/** Who was asked has not been anywhere by it. */
function went({ went: left = true }: MatchingExpert['dispatches'][number]): boolean {
  return left;
}

/** The last day of the latest dispatch that begins before the need does; null where there was none. */
function lastDay({ periodFrom }: MatchingNeed, { dispatches }: MatchingExpert): IsoDate | null {
  return dispatches
    .filter((one) => went(one) && one.from < periodFrom)
    .map(({ from, to }) => to ?? from)
    .reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

function result(
  code: PreferenceCode,
  share: number,
  values: Readonly<Record<string, string | number | null>>,
): PreferenceResult {
  const of = preferenceWeights[code];
  return { code, met: share === 1, points: Math.round(share * of), of, values };
}
