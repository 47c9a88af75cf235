import type { Label } from '@kakehashi/shared/contracts';
import { groupOf } from './compile';
import type { CountRow } from './count-queries';
import type { Axis, LiveRule, MeasureDefinition } from './definitions';
import type { Filters } from './filters';
import { countedOf, noneYet } from './live-counts';
import { ALL, type LiveCount } from './model';
import type { ReportRequest } from './report-request';

/** What is said of counts that take in other offices. */
export const othersNote: Label = {
  ja: '他の事務所の件数は、年度・事務所・国ごとに1件または2件の欄を伏せ、その人数とともにどの計にも含めていません。伏せた欄を含む数字には印を付けています。公表した年度は公表した値で、公表後の変更は自事務所の分だけを示します。',
  en: 'Counts of other offices of 1 or 2 in one fiscal year, office and country are hidden, with their people, and are in no sum; a figure that lacks such a count carries a mark. Published years stand as published; what changed since is shown of the own office alone.',
};

/** What is said of counts of the own office although all were asked for. */
export const ownOnlyNote: Label = {
  ja: 'この条件では自事務所の案件だけを数えています。他の事務所の件数は、年度・国・事務所別の現在の値（通常の年度の数え方）に限り、同じ人や案件を一度だけ数える値を含まない表で見られます。',
  en: 'Of the own office only: counts of other offices are shown by fiscal year, country and office, as of now and by the usual attribution, in tables without figures that count everybody or every case once, and in no other way.',
};

/** What is said in place of the cases of other offices behind a number. */
export const withheldNote: Label = {
  ja: '他の事務所の案件は表示できません。ここにあるのは自事務所の案件と公表資料だけです。',
  en: 'Cases of other offices are not shown: what stands here is of the own office, and what is published.',
};

const openAxes: readonly Axis[] = ['none', 'fiscalYear', 'country', 'office'];
const openFilters: readonly string[] = ['country', 'office'];

/**
 * Whether counts of other offices can be part of the answer. What is added up must be whole cells of programme, year,
 * office, country and measure as they are now: any other cut of them would let two answers reveal a small one.
 */
export function takesInOthers(request: ReportRequest): boolean {
  const { rows, columns, filters, asOf, attribution, programme, measures, scope } = request;
  const isUsual = attribution?.code === programme.attributions?.[0]?.code;
  const areOpen = [rows, columns].every((axis) => openAxes.includes(axis));
  const areFiltersOpen = Object.keys(filters).every((axis) => openFilters.includes(axis));
  return scope === 'all' && areOpen && areFiltersOpen && !asOf && isUsual && measures.every(isWhole);
}

/** Whether a measure adds up over offices and countries: who counts once in several cells belongs to none of them. */
function isWhole({ live }: ReportRequest['measures'][number]): boolean {
  return !live || (live.value !== 'unique_experts' && !(live.value === 'cases' && live.by === 'participants'));
}

/** What other measures of a programme count that is part of what a rule counts: the rest of it is their difference. */
export function partsOf(rule: LiveRule, measures: readonly MeasureDefinition[]): LiveRule[] {
  return measures.flatMap(({ live }) => {
    const isPart = live && live.by === rule.by && live.states.every((state) => rule.states.includes(state));
    return isPart && live.states.length < rule.states.length ? [live] : [];
  });
}

/** The counts of other offices, each cell of office and country for itself, as rows and columns ask for them. */
export function otherCounts(
  rows: readonly CountRow[],
  rule: LiveRule | undefined,
  request: Pick<ReportRequest, 'rows' | 'columns' | 'programme'>,
): LiveCount[] {
  if (!rule) return [];
  const group = groupOf(rule.states, rule.by);
  const awaited = rule.awaited && groupOf(rule.awaited);
  const there = rows.filter(({ cases }) => cases > 0);
  const cellOf = ({ year, row, column }: CountRow) => [year, row, column].join(' ');
  const parts = partsOf(rule, request.programme.measures).map(({ states, by }) => groupOf(states, by));
  const casesOf = new Map(there.map((count) => [`${count.group} ${cellOf(count)}`, count.cases]));
  const leavesFew = (count: CountRow) =>
    parts.some((part) => isFew(count.cases - (casesOf.get(`${part} ${cellOf(count)}`) ?? 0)));
  const counted = there.filter((count) => count.group === group);
  const small = new Set(counted.filter((count) => isSmall(count, rule) || leavesFew(count)).map(cellOf));
  return there.flatMap((count): LiveCount[] => {
    const place = { year: count.year, row: keyOf(request.rows, count), column: keyOf(request.columns, count) };
    if (count.group === group && small.has(cellOf(count))) return [{ ...place, value: null, pending: 0, hidden: true }];
    if (count.group === group) return [{ ...place, ...countedOf(count, rule) }];
    // What is still to come would say of a hidden count which of the two it is.
    if (count.group !== awaited || small.has(cellOf(count))) return [];
    return [{ ...place, ...noneYet(rule.value, count.cases) }];
  });
}

/** A count of 1 or 2, or people of so few or of all but so few: one could tell who they were. */
function isSmall(count: CountRow, rule: LiveRule): boolean {
  const of = (rule.value === 'actual_people' ? count.actual_cases : count.cases) ?? 0;
  return isFew(count.cases) || isFew(of) || isFew(count.cases - of) || isFew(countedOf(count, rule).value ?? 0);
}

function isFew(value: number): boolean {
  return value > 0 && value < 3;
}

function keyOf(axis: Axis, { row: office, column: country }: CountRow): string {
  return axis === 'office' ? office : axis === 'country' ? country : ALL;
}

/** Whether a place may hold cases of offices beyond the reader's. */
export function touchesOthers(
  { rows, columns, filters }: { readonly rows: Axis; readonly columns: Axis; readonly filters: Filters },
  { row, column }: { readonly row: string | null; readonly column: string | null },
  own: readonly string[],
): boolean {
  const office = rows === 'office' ? row : columns === 'office' ? column : null;
  const offices = office ? [office] : filters.office;
  return !offices?.every((one) => own.includes(one));
}
