import { weekdayOf, type IsoDate } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';

/** What is special about meeting hosts in a country. */
interface VenueRule {
  /** Days of the week on which hosts do not receive visitors; 0 is Sunday. */
  readonly restDays: readonly number[];
  /** Why a meeting on such a day needs a second look, where there is more to it than a weekend. */
  readonly note?: Label;
}

const usual: VenueRule = { restDays: [0, 6] };

/** Countries whose weeks differ, or whose hosts insist. */
const rules: Readonly<Record<string, VenueRule>> = {
  BN: { restDays: [5, 0] },
  CN: {
    restDays: [0, 6],
    note: {
      ja: '外事弁公室を通す訪問は週末に受け付けられません',
      en: 'Visits through the foreign affairs office are not received at weekends',
    },
  },
};

const weekend: Label = { ja: '週末', en: 'Weekend' };

/** Why hosts of a country rest on a date, or null on a day of work; holidays apart. */
export function restDay(country: string, date: IsoDate): Label | null {
  const rule = rules[country] ?? usual;
  return rule.restDays.includes(weekdayOf(date)) ? (rule.note ?? weekend) : null;
}
