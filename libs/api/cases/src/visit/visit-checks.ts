import { daysBetween, isIsoDate } from '@kakehashi/shared/calendar';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';

/** The dates of a visit as they would stand. */
export interface VisitDates {
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

const longest = 400;
const years = { from: '1990-01-01', to: '2100-12-31' };

/** Refuses dates that no visit can have: half a range, the wrong way round, too long, or out of the calendar. */
export function assertDates(dates: VisitDates): void {
  const errors = dateErrors(dates);
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** What is wrong with the dates of a visit. */
export function dateErrors({ firstDate, lastDate }: VisitDates): ErrorItem[] {
  const errors = [...rangeError('/details/firstDate', firstDate), ...rangeError('/details/lastDate', lastDate)];
  if (errors.length || (!firstDate && !lastDate)) return errors;
  if (!firstDate || !lastDate)
    return [{ pointer: firstDate ? '/details/lastDate' : '/details/firstDate', code: 'required', detail: both }];
  const days = daysBetween(firstDate, lastDate);
  if (days < 0) return [{ pointer: '/details/lastDate', code: 'before-first-date', detail: order }];
  return days >= longest ? [{ pointer: '/details/lastDate', code: 'too-long', detail: tooLong }] : [];
}

function rangeError(pointer: string, date: string | null): ErrorItem[] {
  if (!date || (isIsoDate(date) && date >= years.from && date <= years.to)) return [];
  return [{ pointer, code: 'out-of-range', detail: outOfRange }];
}

const both = { ja: '開始日と終了日の両方を入力してください。', en: 'Enter both the first and the last day.' };
const order = { ja: '終了日は開始日以降の日付にしてください。', en: 'The last day must not be before the first.' };
const tooLong = { ja: `活動期間は${longest}日以内にしてください。`, en: `A visit lasts at most ${longest} days.` };
const outOfRange = { ja: '1990年から2100年までの日付にしてください。', en: 'Use a date from 1990 to 2100.' };
