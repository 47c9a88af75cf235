import { addDays, type IsoDate } from '@kakehashi/shared/calendar';

const tooSoon = {
  ja: '明日以後の日にしてください（受理済みの申請に影響しないためです）。',
  en: 'Choose a day after today, so that no application that came in is judged by it.',
};
const endedBefore = {
  ja: '今日以後の日にしてください（受理済みの申請に影響しないためです）。',
  en: 'Choose today or a later day, so that the applications that came in keep their rules.',
};
const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };

/** What is wrong with a day of a rule. */
export interface DateFault {
  readonly pointer: '/validFrom' | '/validTo';
  readonly code: 'too-early' | 'wrong-order';
  readonly detail: { readonly ja: string; readonly en: string };
}

/** The days within which rules may change: `today` is the latest date of any office. */
export function openDays(today: IsoDate): { readonly earliestStart: IsoDate; readonly earliestEnd: IsoDate } {
  return { earliestStart: addDays(today, 1), earliestEnd: today };
}

/** Where a rule stands by the latest date of any office. */
export function stateOn(
  today: string,
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
): 'coming' | 'in_force' | 'ended' {
  if (validFrom !== null && validFrom > today) return 'coming';
  return validTo !== null && validTo < today ? 'ended' : 'in_force';
}

/**
 * What is wrong with the days of a rule that is added or gets another end. A rule begins after today and ends no
 * earlier, in every office: what was asked for on a day that has begun is never changed.
 */
export function dateFault(
  today: IsoDate,
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
  change: 'added' | 'ended',
): DateFault | null {
  const { earliestStart, earliestEnd } = openDays(today);
  if (change === 'added' && (validFrom === null || validFrom < earliestStart))
    return { pointer: '/validFrom', code: 'too-early', detail: tooSoon };
  if (validTo === null) return null;
  if (validFrom !== null && validTo < validFrom) return { pointer: '/validTo', code: 'wrong-order', detail: order };
  return validTo < earliestEnd ? { pointer: '/validTo', code: 'too-early', detail: endedBefore } : null;
}
