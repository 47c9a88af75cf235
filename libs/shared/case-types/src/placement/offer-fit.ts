import { addDays, type IsoDate } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { japaneseRank } from './vocabularies';

/** What an offer asks for, as far as a candidate can fail it. */
export interface OfferTerms {
  readonly field: string;
  readonly minJapaneseLevel: string;
  readonly availableFrom: IsoDate;
  readonly availableTo: IsoDate;
}

/** What a candidate brings. */
export interface OfferCandidate {
  readonly field: string;
  readonly japaneseLevel: string;
  readonly plannedArrival: IsoDate | null;
  readonly plannedDeparture: IsoDate | null;
}

/** Days from the arrival until the host takes over at the latest: two in Tokyo and about a month at JIAM. */
export const daysBeforeHost = 45;

/** The conditions of an offer, in the order in which they are explained. */
export const offerConditions = {
  field: { ja: '研修分野', en: 'Field' },
  japanese_level: { ja: '日本語能力', en: 'Japanese' },
  dates: { ja: '受入期間', en: 'Dates' },
} as const satisfies Record<string, Label>;

/** The code of a condition. */
export type OfferConditionCode = keyof typeof offerConditions;

/** Whether one condition is met. */
export interface OfferFit {
  readonly code: OfferConditionCode;
  readonly met: boolean;
}

/** The conditions that were met when a place was taken and are not any more. */
export function lostConditions(
  agreed: readonly OfferFit[],
  offer: OfferTerms,
  candidate: OfferCandidate,
): OfferConditionCode[] {
  const kept = agreed.filter(({ met }) => met).map(({ code }) => code);
  return offerFit(offer, candidate)
    .filter(({ code, met }) => !met && kept.includes(code))
    .map(({ code }) => code);
}

/** How a candidate and an offer fit, condition by condition. */
export function offerFit(offer: OfferTerms, candidate: OfferCandidate): OfferFit[] {
  const { plannedArrival, plannedDeparture } = candidate;
  // Tokyo and JIAM come before the host, so that an offer may begin after the arrival, but not leave nobody in between.
  const dates =
    plannedArrival !== null &&
    plannedDeparture !== null &&
    offer.availableFrom < plannedDeparture &&
    offer.availableFrom <= addDays(plannedArrival, daysBeforeHost) &&
    plannedArrival < offer.availableTo &&
    plannedDeparture <= offer.availableTo;
  return [
    { code: 'field', met: offer.field === candidate.field },
    { code: 'japanese_level', met: japaneseRank(candidate.japaneseLevel) >= japaneseRank(offer.minJapaneseLevel) },
    { code: 'dates', met: dates },
  ];
}
