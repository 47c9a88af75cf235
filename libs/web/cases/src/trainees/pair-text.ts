import { choiceLabel, offerConditions, pairPreferences, type OfferConditionCode } from '@kakehashi/shared/case-types';
import type { Locale, PairPreferenceView } from '@kakehashi/shared/contracts';

/** A text of `trainees` with its values. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

/** What a condition is called, or the number of places. */
export function obstacleName(code: string, locale: Locale, say: Say): string {
  return code === 'places' ? say('pairing.places') : offerConditions[code as OfferConditionCode][locale];
}

/** Several of them in one line. */
export function obstacleNames(codes: readonly string[], locale: Locale, say: Say): string {
  return codes.map((code) => obstacleName(code, locale, say)).join(locale === 'ja' ? '・' : ', ');
}

/** What a preference gives, with the values behind it. */
export function preferenceText({ code, points, of, values }: PairPreferenceView, locale: Locale, say: Say): string {
  const name = choiceLabel(pairPreferences, code)[locale];
  return say('reasons.points', { name, detail: say(`reasons.${code}`, values), points, of });
}
