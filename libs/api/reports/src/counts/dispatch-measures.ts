import type { Label } from '@kakehashi/shared/contracts';
import type { MeasureDefinition } from './definitions';

/** The ways in which a dispatch may be attributed to a fiscal year, the usual one first. */
export const attributions = ['approval', 'departure'] as const;

/** By what a dispatch is attributed to a fiscal year. */
export type Attribution = (typeof attributions)[number];

/** A way of attributing cases to years, with the words that its figures carry. */
export interface AttributionDefinition {
  readonly code: Attribution;
  readonly label: Label;
  readonly definition: Label;
}

/** By approval and by departure; neither is more right than the other. */
export const dispatchAttributions: readonly AttributionDefinition[] = [
  {
    code: 'approval',
    label: { ja: '承認年度', en: 'Year of approval' },
    definition: {
      ja: '承認年度別: 承認した日(日本時間)の属する年度(4月1日〜翌年3月31日)に数える。',
      en: 'By approval: in the fiscal year, 1 April to 31 March, of the day of approval in Japan.',
    },
  },
  {
    code: 'departure',
    label: { ja: '出発年度', en: 'Year of departure' },
    definition: {
      ja: '出発年度別: 専門家が出発した日の属する年度(4月1日〜翌年3月31日)に数える。',
      en: 'By departure: in the fiscal year, 1 April to 31 March, of the day on which the specialists left.',
    },
  },
];

/** States of an approved dispatch that is still to leave. */
const awaited = ['approved', 'matching', 'consent', 'agreed', 'preparing'] as const;

/** States of a dispatch whose specialists have left. */
const departed = ['dispatched', 'returned_home', 'reported', 'closed'] as const;

/** How each state of a dispatch is counted; a state stands in exactly one group. */
export const dispatchStates = {
  awaited,
  departed,
  undecided: ['draft', 'received', 'screening', 'returned', 'recommended', 'second_approval'],
  rejected: ['rejected'],
  noSpecialist: ['no_specialist'],
  withdrawn: ['withdrawn'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly string[]>;

/** States that are counted, and by approval or departure; all others stand apart, under the year applied for. */
export const countedDispatchStates: readonly string[] = [...awaited, ...departed];

/** What of a mission is counted once it has left. */
const ofMissions = { states: departed, awaited } as const;

/** That some dispatches are in no year by approval; of the offices alone whose cases the reader may see. */
export function undatedNote(undated: number): Label {
  return {
    ja: `閲覧できる事務所に、承認日の分からない派遣が${undated}件ある。承認年度別の集計には入らず、出発年度別の集計に入る。`,
    en: `Dispatches without a known day of approval, of the offices whose cases you may see: ${undated}. By approval they are in no year; by departure they are counted.`,
  };
}

const apartYear: Label = {
  ja: '件数には含めず、申請の対象年度に数える。',
  en: 'Not among the cases; in the fiscal year that the application is for.',
};

function apart(
  code: Exclude<keyof typeof dispatchStates, 'awaited' | 'departed'>,
  label: Label,
  what: Label,
): MeasureDefinition {
  return {
    code,
    label,
    definition: { ja: `${what.ja}${apartYear.ja}`, en: `${what.en} ${apartYear.en}` },
    standard: false,
    live: { states: dispatchStates[code], value: 'cases' },
  };
}

/** The measures of dispatches: what is counted by approval or departure, then what is counted apart. */
export const dispatchMeasures: readonly MeasureDefinition[] = [
  {
    code: 'cases',
    label: { ja: '件数', en: 'Cases' },
    definition: {
      ja: '承認した一つの申請を1件と数える。審査中、不採択、該当者なし、取下げ、中止は含めない。公表値は資料の一覧の1行を1件とする。',
      en: 'One approved application is one case. Those undecided, rejected, without a specialist, withdrawn or cancelled are not among them. In the published lists one line is one case.',
    },
    standard: true,
    live: { states: countedDispatchStates, value: 'cases' },
  },
  {
    code: 'experts',
    label: { ja: '専門家数', en: 'Experts' },
    definition: {
      ja: '出発した派遣の専門家を、1回の派遣につき1人と数える。同じ人が再び派遣されたときは改めて数える。公表値は資料の「Experts」。',
      en: 'One expert in one dispatch that has left; who goes again is counted again. Published figures are the “Experts” as printed.',
    },
    standard: true,
    live: { ...ofMissions, value: 'experts' },
  },
  {
    code: 'times',
    label: { ja: '回数', en: 'Times' },
    definition: {
      ja: '出発した1回の派遣を、専門家が何人でも1回と数える。公表値は資料の「Times」。',
      en: 'One mission that has left is one time, however many experts it has. Published figures are the “Times” as printed.',
    },
    standard: true,
    live: { ...ofMissions, value: 'cases' },
  },
  {
    code: 'uniqueExperts',
    label: { ja: '専門家の実人数', en: 'Unique experts' },
    definition: {
      ja: '出発した派遣の専門家を、何度派遣されても1人と数える。計も同じ人を一度だけ数えるため、欄の合計とは一致しないことがある。公表資料からは求められない。',
      en: 'Each expert of the dispatches that have left once, however often they went. A total counts everybody once too, so it may be less than its cells add up to. The published lists cannot tell.',
    },
    standard: false,
    live: { ...ofMissions, value: 'unique_experts' },
  },
  apart(
    'undecided',
    { ja: '採否未定', en: 'Undecided' },
    {
      ja: 'まだ採否の決まっていない申請(下書き・差戻し中を含む)。',
      en: 'Applications without a decision yet, drafts and returned ones included.',
    },
  ),
  apart('rejected', { ja: '不採択', en: 'Rejected' }, { ja: '不採択とした申請。', en: 'Applications rejected.' }),
  apart(
    'noSpecialist',
    { ja: '該当者なし', en: 'No specialist' },
    { ja: '承認後、派遣できる専門家がいなかった案件。', en: 'Approved, but no specialist was found.' },
  ),
  apart(
    'withdrawn',
    { ja: '取下げ', en: 'Withdrawn' },
    { ja: '申請元が取り下げた申請。', en: 'Applications withdrawn by the host.' },
  ),
  apart('cancelled', { ja: '中止', en: 'Cancelled' }, { ja: '中止した案件。', en: 'Cases cancelled.' }),
];

/** Whether the attribution decides in which year a measure counts; what stands apart goes by the year applied for. */
export function isAttributed(measure: MeasureDefinition): boolean {
  return measure.live?.states.some((state) => countedDispatchStates.includes(state)) ?? false;
}
