import { daysBetween, type IsoDate } from '@kakehashi/shared/calendar';
import { isFilled, misplacedStage, stageKeys } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import type { PlacementDetails } from './dto/placement-details.dto';
import type { TraineePersonal } from './personal/trainee-vault';

/** The dates of a placement that have to agree. */
export type PlacementDates = Partial<
  Record<'plannedArrival' | 'plannedDeparture' | 'arrivedOn' | (typeof stageKeys)[number], IsoDate | null>
>;

/** Days from today beyond which a planned arrival can only be mistyped, and so the length of a stay. */
const farthest = 5 * 366;
const longestStay = 2 * 366;

/** The stages that the programme keeps short, and the days that no stay of that kind exceeds: about two, about a month. */
const shortStages = [
  {
    from: 'tokyoFrom',
    to: 'tokyoTo',
    most: 5,
    detail: {
      ja: '東京研修は2日程度です。5日以内の日程にしてください。',
      en: 'The stay in Tokyo is about two days: five days at most.',
    },
  },
  {
    from: 'jiamFrom',
    to: 'jiamTo',
    most: 60,
    detail: {
      ja: 'JIAM研修は約1か月です。60日以内の日程にしてください。',
      en: 'The introduction at JIAM is about a month: sixty days at most.',
    },
  },
] as const;

/** Refuses dates that no placement can have. */
export function assertDates(dates: PlacementDates, today: IsoDate): void {
  const { plannedArrival, plannedDeparture, arrivedOn } = dates;
  const arrival = arrivedOn ?? plannedArrival;
  const errors: ErrorItem[] = [];
  if (plannedArrival && plannedDeparture && plannedDeparture <= plannedArrival)
    errors.push({ pointer: '/details/plannedDeparture', code: 'wrong-order', detail: endFirst });
  if (plannedArrival && daysBetween(today, plannedArrival) > farthest)
    errors.push({ pointer: '/details/plannedArrival', code: 'too-far', detail: tooFar });
  if (plannedArrival && plannedDeparture && daysBetween(plannedArrival, plannedDeparture) > longestStay)
    errors.push({ pointer: '/details/plannedDeparture', code: 'stay-too-long', detail: stayTooLong });
  const misplaced = misplacedStage(dates);
  if (misplaced) errors.push({ pointer: `/details/${misplaced}`, code: 'wrong-order', detail: stageOrder });
  const outside = stageKeys.find((key) => {
    const date = dates[key];
    return date && ((arrival && date < arrival) || (plannedDeparture && date > plannedDeparture));
  });
  if (!misplaced && outside) errors.push({ pointer: `/details/${outside}`, code: 'wrong-order', detail: stageOutside });
  for (const { from, to, most, detail } of shortStages) {
    const [first, last] = [dates[from], dates[to]];
    if (!misplaced && first && last && daysBetween(first, last) >= most)
      errors.push({ pointer: `/details/${to}`, code: 'stage-too-long', detail });
  }
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses an arrival before the programme was there; how long ago does not matter, so that history can be entered. */
export function assertAfterOpening(plannedArrival: IsoDate | null | undefined, opensOn: IsoDate): void {
  if (!plannedArrival || plannedArrival >= opensOn) return;
  const values = { date: opensOn };
  const error = { pointer: '/details/plannedArrival', code: 'programme-closed', detail: beforeOpening, values };
  throw new DomainError('programme-closed', { detail: beforeOpening, values, errors: [error] });
}

/** What is given of a trainee. */
type Given = TraineePersonal & {
  readonly trainee?: { readonly birthDate?: string };
  readonly recommendedOn?: IsoDate | null;
  readonly consentedOn?: IsoDate | null;
};

/** Refuses what cannot have happened yet, a birth included, and a record of personal data that says nothing. */
export function assertPerson(given: Given, today: IsoDate): void {
  const { trainee, recommendedOn, consentedOn, health } = given;
  const happened = [
    ['trainee/birthDate', trainee?.birthDate],
    ['recommendedOn', recommendedOn],
    ['consentedOn', consentedOn],
    ['health/examinedOn', health?.examinedOn],
  ] as const;
  const errors: ErrorItem[] = happened
    .filter(([, day]) => day && day > today)
    .map(([key]) => ({ pointer: `/details/${key}`, code: 'in-future', detail: inFuture }));
  if (health && !Object.values(health).some(isFilled))
    errors.push({ pointer: '/details/health', code: 'required', detail: fillIn });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Days by which an arrival may differ from its plan before the plan itself has to be put right. */
const nearPlan = 92;

/** Refuses an arrival that has not happened, comes before what leads to it, or lies far from its plan. */
export function assertArrival(
  arrivedOn: IsoDate,
  details: PlacementDetails,
  today: IsoDate,
  at: '/data' | '/details',
): void {
  const { plannedArrival, recommendedOn, consentedOn } = details;
  const agreed = [recommendedOn, consentedOn].filter((day) => day !== null);
  const day = `${at}/arrivedOn`;
  assertDay(day, arrivedOn > today, 'in-future', inFuture);
  assertDay(
    day,
    agreed.some((day) => arrivedOn < day),
    'before-nomination',
    beforeNomination,
  );
  const days = plannedArrival ? Math.abs(daysBetween(plannedArrival, arrivedOn)) : 0;
  assertDay(day, days > nearPlan, 'far-from-plan', farFromPlan);
}

/** Refuses an end that has not come, or lies outside the stay. */
export function assertEnded(
  endedOn: IsoDate,
  { arrivedOn, plannedDeparture }: Pick<PlacementDetails, 'arrivedOn' | 'plannedDeparture'>,
  today: IsoDate,
): void {
  assertDay('/data/endedOn', endedOn > today, 'in-future', inFuture);
  assertDay('/data/endedOn', arrivedOn !== null && endedOn < arrivedOn, 'before-arrival', beforeArrival);
  assertDay('/data/endedOn', plannedDeparture !== null && endedOn > plannedDeparture, 'after-plan', afterPlan);
}

/** Refuses a departure that has not happened, or comes before the arrival or the training at the host. */
export function assertDeparture(departedOn: IsoDate, { arrivedOn, hostFrom }: PlacementDetails, today: IsoDate): void {
  assertDay('/data/departedOn', departedOn > today, 'in-future', inFuture);
  assertDay('/data/departedOn', arrivedOn !== null && departedOn < arrivedOn, 'before-arrival', beforeArrival);
  assertDay('/data/departedOn', hostFrom !== null && departedOn < hostFrom, 'before-host-training', beforeHost);
}

function assertDay(pointer: string, broken: boolean, code: string, detail: Label): void {
  if (!broken) return;
  throw new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}

const farFromPlan: Label = {
  ja: '来日予定日から3か月を超えて離れています。日付を確かめるか、先に来日予定日を訂正してください。',
  en: 'This is more than three months from the planned arrival. Check the day, or correct the plan first.',
};
const endFirst: Label = {
  ja: '研修終了予定日は来日予定日より後にしてください。',
  en: 'The end has to come after the arrival.',
};
const beforeOpening: Label = {
  ja: 'この事業は{date}に始まりました。来日予定日はそれ以後の日付にしてください。',
  en: 'The programme began on {date}. Nobody can have come by it before.',
};
const tooFar: Label = {
  ja: '5年より先の日付です。年を確かめてください。',
  en: 'This is more than five years from now. Check the year.',
};
const stayTooLong: Label = {
  ja: '研修期間が2年を超えています。日付を確かめてください。',
  en: 'The stay is longer than two years. Check the days.',
};
const stageOrder: Label = {
  ja: '東京、JIAM、受入自治体の順になるように日付を入力してください。',
  en: 'The stages follow each other: Tokyo, JIAM, the host.',
};
const stageOutside: Label = {
  ja: '来日から研修終了予定日までの日付にしてください。',
  en: 'Use a day between the arrival and the planned end.',
};
const inFuture: Label = { ja: '今日までの日付にしてください。', en: 'Use a day that has come.' };
const beforeNomination: Label = {
  ja: '推薦日・同意日以後の日付にしてください。',
  en: 'The trainee cannot have arrived before the recommendation and the consent.',
};
const beforeHost: Label = {
  ja: '受入研修の初日以後の日付にしてください。',
  en: 'Use the first day of the training at the host or a later one.',
};
const afterPlan: Label = {
  ja: '研修終了予定日までの日付にしてください。',
  en: 'Use the planned end or an earlier day.',
};
const beforeArrival: Label = { ja: '来日日以後の日付にしてください。', en: 'Use the day of arrival or a later one.' };
const fillIn: Label = { ja: '少なくとも1項目を入力してください。', en: 'Fill in at least one entry.' };
