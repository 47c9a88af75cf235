import type { IsoDate } from '@kakehashi/shared/calendar';
import { isFilled, misplacedStage, stageKeys } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import type { TraineePersonal } from './personal/trainee-vault';

/** The dates of a placement that have to agree. */
export type PlacementDates = Partial<
  Record<'plannedArrival' | 'plannedDeparture' | (typeof stageKeys)[number], IsoDate | null>
>;

/** Refuses dates that no placement can have. */
export function assertDates(dates: PlacementDates): void {
  const { plannedArrival, plannedDeparture } = dates;
  const errors: ErrorItem[] = [];
  if (plannedArrival && plannedDeparture && plannedDeparture < plannedArrival)
    errors.push({ pointer: '/details/plannedDeparture', code: 'wrong-order', detail: endFirst });
  const misplaced = misplacedStage(dates);
  if (misplaced) errors.push({ pointer: `/details/${misplaced}`, code: 'wrong-order', detail: stageOrder });
  const outside = stageKeys.find((key) => {
    const date = dates[key];
    return date && ((plannedArrival && date < plannedArrival) || (plannedDeparture && date > plannedDeparture));
  });
  if (!misplaced && outside) errors.push({ pointer: `/details/${outside}`, code: 'wrong-order', detail: stageOutside });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses a trainee who is not born yet, and a record of personal data that says nothing. */
export function assertPerson(birthDate: string | undefined, personal: TraineePersonal, today: IsoDate): void {
  const errors: ErrorItem[] = [];
  if (birthDate && birthDate > today)
    errors.push({ pointer: '/details/trainee/birthDate', code: 'in-future', detail: inFuture });
  const { health } = personal;
  if (health && !Object.values(health).some(isFilled))
    errors.push({ pointer: '/details/health', code: 'required', detail: fillIn });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses a day that has not come yet where the office is, or that lies before the arrival. */
export function assertHappened(key: string, date: string, today: IsoDate, arrivedOn: IsoDate | null): void {
  const pointer = `/data/${key}`;
  if (date > today)
    throw new DomainError('validation-failed', { errors: [{ pointer, code: 'in-future', detail: inFuture }] });
  if (arrivedOn && date < arrivedOn)
    throw new DomainError('validation-failed', {
      errors: [{ pointer, code: 'before-arrival', detail: beforeArrival }],
    });
}

const endFirst: Label = {
  ja: '研修終了予定日は来日予定日以後にしてください。',
  en: 'The end cannot come before the arrival.',
};
const stageOrder: Label = {
  ja: '東京、JIAM、受入自治体の順になるように日付を入力してください。',
  en: 'The stages follow each other: Tokyo, JIAM, the host.',
};
const stageOutside: Label = {
  ja: '来日予定日から研修終了予定日までの日付にしてください。',
  en: 'Use a day between the planned arrival and the planned end.',
};
const inFuture: Label = { ja: '今日までの日付にしてください。', en: 'Use a day that has come.' };
const beforeArrival: Label = { ja: '来日日以後の日付にしてください。', en: 'Use the day of arrival or a later one.' };
const fillIn: Label = { ja: '少なくとも1項目を入力してください。', en: 'Fill in at least one entry.' };
