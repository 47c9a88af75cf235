import { endOfDayInJapan, fiscalYearOfInstant, isIsoDate } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import {
  measureOf,
  type Axis,
  type MunicipalityChoice,
  type MeasureDefinition,
  type ProgrammeDefinition,
} from './definitions';
import type { Attribution, AttributionDefinition } from './dispatch-measures';
import { axisLabels, isKeyOf } from './axis-entries';
import { caseFilterColumns } from './compile';
import { activityFilterColumns } from './compile-activity';
import { dispatchFilterColumns } from './compile-dispatch';
import type { Comparison, Derivation, ShareBase } from './derived';
import { filterAxes, unansweredBy, type FilterColumns, type Filters } from './filters';
import type { Scope } from './scope';

/** What a report may be asked for, before it is checked. */
export interface ReportQuery extends Filters {
  readonly programme: string;
  readonly rows?: Axis;
  readonly columns?: Axis;
  readonly measures?: readonly string[];
  /** The measure of one number that is asked about, beside those of its report. */
  readonly measure?: string;
  readonly from?: number;
  readonly to?: number;
  readonly asOf?: string;
  readonly table?: string;
  readonly attribution?: Attribution;
  readonly municipalities?: MunicipalityChoice;
  readonly scope?: Scope;
  readonly compare?: Comparison;
  readonly share?: ShareBase;
}

/** What a report is asked for, checked and filled in. */
export interface ReportRequest extends Derivation {
  readonly programme: ProgrammeDefinition;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly measures: readonly MeasureDefinition[];
  readonly from: number;
  readonly to: number;
  readonly asOf: Date | null;
  readonly table: string | null;
  /** Null where the programme's cases have one year only. */
  readonly attribution: AttributionDefinition | null;
  readonly municipalities: MunicipalityChoice;
  readonly scope: Scope;
  readonly filters: Filters;
  /** Whether the cases of the programme can say all that the filters ask about. */
  readonly isAnswered: boolean;
}

function listOf(labels: readonly Label[]): Label {
  return { ja: labels.map(({ ja }) => ja).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

/** Why a question cannot be answered as it is asked. */
export const requestTexts = {
  axis: (programme: ProgrammeDefinition, asked: string): Label => {
    const axes = listOf(programme.axes.map((code) => axisLabels[code]));
    const choices = { ja: `選べる行・列は、${axes.ja}です。`, en: `Rows and columns of this programme: ${axes.en}.` };
    // A saved report may hold a word that is no axis at all.
    if (!(asked in axisLabels)) return choices;
    const { ja, en } = axisLabels[asked as Axis];
    return {
      ja: `この事業の案件には「${ja}」の記録がありません。${choices.ja}`,
      en: `Cases of this programme have no ${en} on record. ${choices.en}`,
    };
  },
  measure: (programme: ProgrammeDefinition): Label => {
    const measures = listOf(programme.measures.map(({ label }) => label));
    return { ja: `この事業で選べる値は、${measures.ja}です。`, en: `Figures of this programme: ${measures.en}.` };
  },
  attribution: (programme: ProgrammeDefinition): Label => {
    const ways = programme.attributions && listOf(programme.attributions.map(({ label }) => label));
    return ways
      ? {
          ja: `この事業で選べる年度の数え方は、${ways.ja}です。`,
          en: `Years of this programme are counted by: ${ways.en}.`,
        }
      : { ja: 'この事業の年度の数え方は一つだけです。', en: 'Years of this programme are counted in one way only.' };
  },
  municipalities: {
    ja: '自治体の数え方は、行か列が都道府県または市区町村のとき、または都道府県で絞り込むときに選べます。',
    en: 'This can be chosen while rows, columns or a filter are prefectures or municipalities.',
  },
  compare: {
    ja: '前年度差は、行か列が年度のときに選べます。',
    en: 'The year before can be compared with while rows or columns are fiscal years.',
  },
  share: { ja: '行の構成比は、列を選んだときに出せます。', en: 'A share of the row needs columns.' },
  state: {
    ja: 'この事業の案件にない状態です。',
    en: 'Cases of this programme have no such state.',
  },
  sameAxis: { ja: '行と列には異なる軸を選んでください。', en: 'Choose different axes for rows and columns.' },
  stock: {
    ja: 'この事業には時点の数（年をまたいで足せない値）があるため、1年度だけのときも、行か列に年度を選んでください。',
    en: 'Some figures of this programme are states of things, which add up over no years: put fiscal years on rows or columns, for a single year too.',
  },
  years: { ja: '終わりの年度は始まり以降にしてください。', en: 'The last year must not be before the first one.' },
  saved: {
    ja: '保存できるのは、年度別集計で開ける集計だけです。事業、行・列、値、年度を確かめてください。',
    en: 'Only a report that the yearly counts can show is kept. Check its programme, rows and columns, figures and years.',
  },
  date: { ja: '日付が正しくありません。', en: 'This is not a date.' },
  future: {
    ja: 'まだ来ていない時点、または書込み中の時点です。今日までの日付か、少し前の時刻を指定してください。',
    en: 'This moment has not come, or is being written of. Give a day up to today, or a somewhat earlier moment.',
  },
} as const;

function wrong(pointer: string, code: string, detail: Label): ErrorItem {
  return { pointer, code, detail };
}

/** Checks a query against what the programme has; every refusal points at its parameter. */
export function readRequest(
  query: ReportQuery,
  programme: ProgrammeDefinition,
  countedYears: Iterable<number>,
  now: Date,
): ReportRequest {
  const rows = query.rows ?? 'fiscalYear';
  const columns = query.columns ?? 'none';
  const codes = (query.measures ?? []).flatMap((entry) => entry.split(',')).filter((code) => code !== '');
  const asked = [...new Set(codes)].map((code) => measureOf(programme, code));
  const shown = asked.length ? asked : programme.measures.filter(({ standard }) => standard);
  const behind = query.measure === undefined ? [] : [measureOf(programme, query.measure)];
  const measures = [...new Set([...shown, ...behind])];
  const from = query.from ?? programme.from;
  const to = query.to ?? Math.max(from, lastYearOf(programme, countedYears, now));
  const asOf = query.asOf === undefined ? null : readInstant(query.asOf);

  const attribution =
    query.attribution === undefined
      ? (programme.attributions?.[0] ?? null)
      : programme.attributions?.find(({ code }) => code === query.attribution);

  const errors: ErrorItem[] = [];
  const has = (axis: Axis) => axis === 'none' || programme.axes.some((known) => known === axis);
  if (!has(rows)) errors.push(wrong('/rows', 'not-in-list', requestTexts.axis(programme, rows)));
  if (!has(columns)) errors.push(wrong('/columns', 'not-in-list', requestTexts.axis(programme, columns)));
  if (rows === columns && rows !== 'none') errors.push(wrong('/columns', 'repeated', requestTexts.sameAxis));
  if (programme.stock && ![rows, columns].includes('fiscalYear'))
    errors.push(wrong('/rows', 'required', requestTexts.stock));
  if (behind.includes(undefined)) errors.push(wrong('/measure', 'not-in-list', requestTexts.measure(programme)));
  if (shown.includes(undefined)) errors.push(wrong('/measures', 'not-in-list', requestTexts.measure(programme)));
  if (attribution === undefined) errors.push(wrong('/attribution', 'not-in-list', requestTexts.attribution(programme)));
  const filters = filtersOf(query);
  if (filters.state?.some((key) => !isKeyOf('state', key, new Set(), programme.code)))
    errors.push(wrong('/state', 'not-in-list', requestTexts.state));
  const placed = filters.prefecture || [rows, columns].some((axis) => axis === 'municipality' || axis === 'prefecture');
  if (query.municipalities !== undefined && !placed)
    errors.push(wrong('/municipalities', 'not-in-list', requestTexts.municipalities));
  if (query.compare && ![rows, columns].includes('fiscalYear'))
    errors.push(wrong('/compare', 'required', requestTexts.compare));
  if (query.share === 'row' && columns === 'none') errors.push(wrong('/share', 'required', requestTexts.share));
  if (to < from) errors.push(wrong('/to', 'too-small', requestTexts.years));
  if (asOf === undefined) errors.push(wrong('/asOf', 'wrong-format', requestTexts.date));
  if (errors.length > 0) throw new DomainError('validation-failed', { errors });
  return {
    programme,
    rows,
    columns,
    measures: measures.filter((measure) => measure !== undefined),
    from,
    to,
    asOf: asOf ?? null,
    table: query.table ?? null,
    attribution: attribution ?? null,
    municipalities: query.municipalities ?? 'then',
    scope: query.scope ?? 'own',
    filters,
    compare: query.compare ?? null,
    share: query.share ?? null,
    isAnswered: unansweredBy(filterColumnsOf(programme), filters).length === 0,
  };
}

/** The filters that are set, each key once. */
function filtersOf(query: ReportQuery): Filters {
  const asked = filterAxes.flatMap((axis) => {
    const keys = query[axis];
    return keys && keys.length > 0 ? [[axis, [...new Set(keys)]] as const] : [];
  });
  return Object.fromEntries(asked);
}

/** Where the cases of a programme keep what filters ask about. */
export function filterColumnsOf({ attributions, facts, axes }: ProgrammeDefinition): FilterColumns {
  if (attributions) return dispatchFilterColumns;
  if (facts === 'activities') return activityFilterColumns;
  // What a programme has no axis of, none of its cases has: 0 would not be true of it.
  return Object.fromEntries(Object.entries(caseFilterColumns).filter(([axis]) => axes.some((one) => one === axis)));
}

/** The last fiscal year that a programme's figures reach. */
export function lastYearOf({ to }: ProgrammeDefinition, countedYears: Iterable<number>, now: Date): number {
  return Math.max(to === 'now' ? fiscalYearOfInstant(now) : to, ...countedYears);
}

/** An instant, or the end of a day in Japan; undefined when it is neither. */
export function readInstant(text: string): Date | undefined {
  const year = Number(text.slice(0, 4));
  if (!isIsoDate(text.slice(0, 10)) || year < 1900 || year > 2199) return undefined;
  const instant = text.length === 10 ? endOfDayInJapan(text) : new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
