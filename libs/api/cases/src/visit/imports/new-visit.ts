import { fiscalYearOf } from '@kakehashi/shared/calendar';
import { headcountCategories, requesterKinds } from '@kakehashi/shared/case-types';
import type { RowFinding } from '@kakehashi/api/exchange';
import { finding } from '../../case/imports/findings';
import { citiesElsewhere } from '../../case/imports/known-cities';
import type { VisitRowValues } from './visit-row';

/** In which states a visit can come in: as a request, or as one that ended before the system held it. */
export const importableStates = ['inquiry', 'closed', 'declined', 'withdrawn', 'cancelled'] as const;

/** A state in which a visit can come in. */
export type ImportableState = (typeof importableStates)[number];

/** A visit that a row brings, before the rules of entry are asked. */
export interface NewVisit {
  readonly body: {
    readonly type: 'visit';
    readonly office: string | null;
    readonly country: string | null;
    readonly title: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly actual: readonly number[] | null;
  readonly state: ImportableState;
  readonly errors: readonly RowFinding[];
  readonly notices: readonly RowFinding[];
}

const categories = headcountCategories.map(({ value }) => value);
const officials = categories.indexOf('official');

/** What a row without a case of its own would log; `today` is where the office is. */
export function newVisit(values: VisitRowValues, ownOffice: string | null, today: string): NewVisit {
  const errors: RowFinding[] = [];
  const notices: RowFinding[] = [];
  const office = values.office ?? ownOffice;
  for (const key of ['title', 'country', 'requester'] as const) if (!values[key]) errors.push(finding(key, 'required'));
  if (!office) errors.push(finding('office', 'required'));
  const planned = headcount('planned', values, notices);
  const actual = headcount('actual', values, notices);
  const state = stateOf(values, actual, today, errors, notices);
  const { firstDate, fiscalYear } = values;
  if (firstDate && fiscalYear && fiscalYearOf(firstDate) !== fiscalYear)
    notices.push(finding('fiscalYear', 'year-differs', { printed: fiscalYear, computed: fiscalYearOf(firstDate) }));
  notices.push(...citiesElsewhere(values.cities, [values.country]));
  const details = {
    requester: requesterOf(values, notices),
    branch: values.branch ?? null,
    mode: values.mode ?? 'on_site',
    protocolClass: values.protocolClass ?? null,
    purpose: values.purpose ?? null,
    supportKinds: values.supportKinds ?? [],
    firstDate: firstDate ?? null,
    lastDate: values.lastDate ?? firstDate ?? null,
    cities: values.cities ?? [],
    language: values.language ?? null,
    plannedPeople: byCategory(planned ?? actual ?? categories.map(() => 0)),
  };
  const { country = null, title = null } = values;
  return {
    body: { type: 'visit', office, country, title, details },
    actual: state === 'closed' ? actual : null,
    state,
    errors,
    notices,
  };
}

/** People by category, as a request gives them. */
export function byCategory(counts: readonly number[]): Record<string, number> {
  return Object.fromEntries(categories.map((category, at) => [category, counts[at] ?? 0]));
}

/** The people of a side; a total without categories is taken for officials, and one that contradicts them is told. */
function headcount(side: 'planned' | 'actual', values: VisitRowValues, notices: RowFinding[]): number[] | null {
  const key = `${side}People` as const;
  const total = values[key];
  const counts = values[side];
  if (counts) {
    const computed = counts.reduce((sum, count) => sum + count, 0);
    if (typeof total === 'number' && total !== computed)
      notices.push(finding(key, 'total-differs', { printed: total, computed }));
    return counts;
  }
  if (typeof total !== 'number') return null;
  if (total > 0) notices.push(finding(key, 'taken-as-officials', { value: total }));
  return categories.map((_, at) => (at === officials ? total : 0));
}

function stateOf(
  { state, firstDate, lastDate }: VisitRowValues,
  actual: readonly number[] | null,
  today: string,
  errors: RowFinding[],
  notices: RowFinding[],
): NewVisit['state'] {
  const last = lastDate ?? firstDate;
  const isPast = Boolean(firstDate && last && last < today);
  const came = (actual ?? []).some((count) => count > 0);
  if (state === 'closed') {
    if (!isPast || !came) errors.push(finding('state', 'closed-without-people'));
    return 'closed';
  }
  const given = importableStates.find((one) => one === state);
  if (state && !given) errors.push(finding('state', 'state-not-importable'));
  if (came && given) errors.push(finding('actualPeople', 'people-without-visit'));
  if (state) return given ?? 'inquiry';
  if (!came) {
    // Whether it took place is not guessed.
    if (isPast) errors.push(finding('state', 'past-without-state'));
    return 'inquiry';
  }
  if (!isPast) errors.push(finding('actualPeople', 'too-early'));
  else notices.push(finding('state', 'taken-as-closed'));
  return 'closed';
}

function requesterOf(values: VisitRowValues, notices: RowFinding[]): Record<string, unknown> {
  const { requester: name, municipalityCode = null } = values;
  const kind = values.requesterKind ?? guessedKind(name ?? '', municipalityCode);
  const label = requesterKinds.find(({ value }) => value === kind)?.label;
  if (!values.requesterKind && name && label)
    notices.push({
      ...finding('requesterKind', 'kind-assumed'),
      text: {
        ja: finding(null, 'kind-assumed', { value: label.ja }).text.ja,
        en: finding(null, 'kind-assumed', { value: label.en }).text.en,
      },
    });
  return { name: name ?? '', kind, municipalityCode };
}

function guessedKind(name: string, municipalityCode: string | null): string {
  if (municipalityCode || /[都道府県市区町村]$/u.test(name)) return 'local_government';
  return /学校|高校|大学|学園|school|university|college/iu.test(name) ? 'school' : 'association';
}
