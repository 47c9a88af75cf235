import { daysBetween, type IsoDate } from '@kakehashi/shared/calendar';
import { vocabulary } from '../../vocabulary';
import { japaneseRank } from '../vocabularies';
import type { PairingCandidate, PairingOffer } from './pairing';

/** What speaks for one pair rather than another. */
export const pairPreferences = vocabulary({
  country_experience: [
    '同じ国からの受入実績',
    'Earlier trainees from the country',
    '受け入れたことがあれば満点',
    'Full where the host has had one',
  ],
  japanese_margin: [
    '日本語能力の余裕',
    'Japanese above what is asked',
    '条件より2段階上で満点',
    'Full from two levels above what the offer asks',
  ],
  stay: ['受入期間の充足', 'Length of the stay', '受入期間をすべて満たせば満点', 'Full for all of the time offered'],
});

/** The code of a preference. */
export type PairPreferenceCode = (typeof pairPreferences)[number]['value'];

/** What one preference gives, with the values that explain it. */
export interface PairPreference {
  readonly code: PairPreferenceCode;
  readonly points: number;
  readonly of: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** How much each preference counts, out of 100. An inference that the council may change. */
export const pairWeights: Readonly<Record<PairPreferenceCode, number>> = {
  country_experience: 50,
  japanese_margin: 30,
  stay: 20,
};

const fullMargin = 2;

/** Every preference of one pair; points are whole, so that sums never depend on an order. */
export function pairPreferencesOf(candidate: PairingCandidate, offer: PairingOffer): PairPreference[] {
  const before = offer.earlierTrainees.filter((country) => country === candidate.country).length;
  const margin = japaneseRank(candidate.japaneseLevel) - japaneseRank(offer.minJapaneseLevel);
  const days = overlap(candidate, offer);
  const offered = daysBetween(offer.availableFrom, offer.availableTo) + 1;
  return [
    given('country_experience', before > 0 ? 1 : 0, { trainees: before }),
    given('japanese_margin', Math.min(Math.max(margin, 0), fullMargin) / fullMargin, { levels: margin }),
    given('stay', days / offered, { days, offered }),
  ];
}

/** The days of the offer that the candidate is in Japan. */
function overlap({ plannedArrival, plannedDeparture }: PairingCandidate, offer: PairingOffer): number {
  if (plannedArrival === null || plannedDeparture === null) return 0;
  const from = later(plannedArrival, offer.availableFrom);
  const to = plannedDeparture < offer.availableTo ? plannedDeparture : offer.availableTo;
  return Math.max(0, daysBetween(from, to) + 1);
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function given(code: PairPreferenceCode, share: number, values: PairPreference['values']): PairPreference {
  const of = pairWeights[code];
  return { code, points: Math.round(share * of), of, values };
}
