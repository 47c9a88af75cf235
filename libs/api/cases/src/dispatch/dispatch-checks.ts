import { isDeepStrictEqual } from 'node:util';
import { addDays, fiscalYearSpan } from '@kakehashi/shared/calendar';
import { beginsInYear, endorsableFrom, longestMonths, mostPoints, scoreCriteria } from '@kakehashi/shared/case-types';
import { problemText, type ProblemCode } from '@kakehashi/shared/contracts';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import type { BudgetInput, DispatchDetails, ScoreInput } from './dto/dispatch-details.dto';

/** Refuses a mission that cannot be: half a period, the wrong way round, or longer than the programme allows. */
export function assertPeriod(from: string | null, to: string | null, at?: string): void {
  const errors = periodErrors(from, to, at);
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

/** Refuses a mission that begins outside the fiscal year that it is for; it may end later. */
export function assertInYear(periodFrom: string | null, targetFiscalYear: number): void {
  if (beginsInYear(periodFrom, targetFiscalYear)) return;
  const code = 'period-outside-year';
  throw invalid('/details/periodFrom', code, textOf(code, { ...fiscalYearSpan(targetFiscalYear) }));
}

/** Refuses to move a mission whose application has come in to days that are over. */
export function assertAhead(periodFrom: string | null, today: string): void {
  if (!periodFrom || periodFrom >= today) return;
  const code = 'period-in-past';
  const values = { from: periodFrom };
  throw new DomainError(code, { values, errors: [{ pointer: '/details/periodFrom', code, values }] });
}

/** Refuses an endorsement of a day that has not come where the office is, or of one that belongs to earlier years. */
export function assertEndorsed(endorsedOn: string | null | undefined, targetFiscalYear: number, today: string): void {
  if (!endorsedOn) return;
  if (endorsedOn > today) throw invalid('/details/endorsedOn', 'in-future', inFuture);
  const from = endorsableFrom(targetFiscalYear);
  if (endorsedOn < from)
    throw invalid('/details/endorsedOn', 'endorsement-too-old', textOf('endorsement-too-old', { from }));
}

/** What is wrong with the period of a mission. */
export function periodErrors(from: string | null, to: string | null, at = '/details/periodTo'): ErrorItem[] {
  if (!from && !to) return [];
  if (!from || !to) return [{ pointer: from ? at : '/details/periodFrom', code: 'required', detail: both }];
  if (to < from) return [{ pointer: at, code: 'before-first-date', detail: order }];
  return to > lastDayOf(from, longestMonths) ? [{ pointer: at, code: 'period-too-long', detail: tooLong }] : [];
}

/**
 * The last day of a time of some months: the one before the same day of the last month, or that month's last day where it
 * has no such day, as the civil code counts.
 */
function lastDayOf(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const monthEnd = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const last = new Date(Date.UTC(year, month - 1 + months, day > monthEnd ? monthEnd : day - 1));
  return last.toISOString().slice(0, 10);
}

/** The total of a scoring sheet and its points by criterion; refuses a total that is not their sum. */
export function readScore(input: ScoreInput): { total: number; criteria: Record<string, number> } {
  const criteria = Object.fromEntries(scoreCriteria.map(({ code }) => [code, input[code]]));
  const total = Object.values(criteria).reduce((sum, points) => sum + points, 0);
  if (input.total !== undefined && input.total !== total) throw invalid('/data/score/total', 'wrong-sum', wrongSum);
  return { total, criteria };
}

/** Refuses a budget of nothing for a mission that travels. */
export function assertCosts({ clair, host = 0 }: BudgetInput, mode: string): void {
  if (mode === 'on_site' && clair + host === 0) throw invalid('/data/budget/clair', 'budget-empty', noCosts);
}

/** What an application was scored, and what it may cost. */
type Figures = Pick<DispatchDetails, 'score' | 'budget'>;

/** Refuses other figures than those that the first of two approvals has settled; none need be given. */
export function assertFigures(settled: Figures, given: Partial<Figures>): void {
  const errors = (['score', 'budget'] as const)
    .filter((key) => given[key] && !isDeepStrictEqual(given[key], settled[key]))
    .map((key) => ({ pointer: `/data/${key}`, code: 'figures-settled' }));
  if (errors.length) throw new DomainError('figures-settled', { errors });
}

/** When a mission was approved, began and ended, as far as it has. */
export interface Travel {
  readonly approvedOn: string | null;
  readonly departedOn: string | null;
  readonly returnedOn: string | null;
}

/** Refuses days of travel that have not come where the office is, that lie in the wrong order or too far apart. */
export function assertTravelled(
  { approvedOn, departedOn, returnedOn }: Travel,
  today: string,
  at: '/data' | '/details',
): void {
  const given = Object.entries({ departedOn, returnedOn }).filter(([, date]) => date !== null);
  for (const [key, date] of given) if (date && date > today) throw invalid(`${at}/${key}`, 'in-future', inFuture);
  if (departedOn && approvedOn && departedOn < approvedOn)
    throw invalid(`${at}/departedOn`, 'before-approval', beforeApproval);
  if (!returnedOn) return;
  if (departedOn && returnedOn < departedOn) throw invalid(`${at}/returnedOn`, 'before-departure', beforeDeparture);
  assertPeriod(departedOn, returnedOn, `${at}/returnedOn`);
}

/** How many days before the period that was agreed on a mission may begin without a word. */
const leewayDays = 7;

type AgreedPeriod = Pick<DispatchDetails, 'periodFrom' | 'periodTo'>;

/** Whether a mission that left on a day kept to its period, where one was agreed on. */
export function leftAsAgreed(departedOn: string, { periodFrom, periodTo }: AgreedPeriod): boolean {
  if (!periodFrom || !periodTo) return true;
  return departedOn >= addDays(periodFrom, -leewayDays) && departedOn <= periodTo;
}

/** Refuses a departure outside the period that was agreed on, unless the comment says why. */
export function assertAsAgreed(departedOn: string, period: AgreedPeriod, comment: string | null | undefined): void {
  if (comment?.trim() || leftAsAgreed(departedOn, period)) return;
  const code = 'departure-outside-period';
  const values = { from: period.periodFrom ?? '', to: period.periodTo ?? '' };
  throw new DomainError(code, { values, errors: [{ pointer: '/comment', code, values }] });
}

/** What the table of problems says of a code, in both languages. */
function textOf(code: ProblemCode, values: Readonly<Record<string, string>>): { ja: string; en: string } {
  return { ja: problemText(code, 'ja', values).detail, en: problemText(code, 'en', values).detail };
}

function invalid(pointer: string, code: string, detail: { ja: string; en: string }): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, detail }] });
}

const both = { ja: '開始日と終了日の両方を入力してください。', en: 'Enter both the first and the last day.' };
const order = { ja: '終了日は開始日以降の日付にしてください。', en: 'The last day must not be before the first.' };
const tooLong = {
  ja: `派遣期間は${longestMonths}か月以内にしてください。`,
  en: `A mission lasts at most ${longestMonths} months.`,
};
const wrongSum = {
  ja: `合計が評価項目の点数と一致しません（満点は${mostPoints}点）。`,
  en: `The total is not the sum of the criteria (at most ${mostPoints}).`,
};
const noCosts = {
  ja: '現地派遣には費用がかかります。協会負担額または受入側負担額を入力してください。',
  en: 'A mission that travels costs something: enter the share of the council or of the host.',
};
const inFuture = { ja: '今日までの日付にしてください。', en: 'Use a day that has come.' };
const beforeDeparture = { ja: '出発日以降の日付にしてください。', en: 'Use the day of departure or a later one.' };
const beforeApproval = { ja: '承認日以降の日付にしてください。', en: 'Use the day of the approval or a later one.' };
