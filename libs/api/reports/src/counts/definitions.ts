import type { Label } from '@kakehashi/shared/contracts';
import type { ProgrammeCode } from '../published/figure';
import { activityMeasures, activityProgramme, besidePublished, yearInText } from './activity-measures';
import { consultationMeasures } from './affiliation-measures';
import { dispatchAttributions, dispatchMeasures, type AttributionDefinition } from './dispatch-measures';
import { researchMeasures } from './research-measures';
import { traineeMeasures } from './trainee-measures';

/** By which municipality a case counts: the one that it was then, or the one that it became. */
export const municipalityViews = ['then', 'successor'] as const;

/** By which municipality a case counts. */
export type MunicipalityChoice = (typeof municipalityViews)[number];

/** What rows and columns can be. */
export const axes = [
  'fiscalYear',
  'country',
  'office',
  'prefecture',
  'municipality',
  'expertise',
  'field',
  'state',
  'role',
] as const;

/** What rows and columns can be; `none` adds everything up. */
export type Axis = (typeof axes)[number] | 'none';

/** What of the facts a measure adds up; `unique_experts` counts everybody once, so that it cannot be added. */
export type CountedValue = 'cases' | 'planned_people' | 'actual_people' | 'experts' | 'unique_experts';

/** Of whom a measure of activities speaks: those who take part stand under their own countries. */
export type CountedBasis = 'participants' | 'visitors';

/** What a figure lacks, by the code of its mark. */
export type PendingMark = 'headcount-pending' | 'departure-pending';

/** How a measure is taken from the cases: which states count, and what of them. */
export interface LiveRule {
  readonly states: readonly string[];
  readonly value: CountedValue;
  /** Absent where the cases themselves are counted, or where they have people of one kind only. */
  readonly by?: CountedBasis;
  /** States in which what is counted is still to come: a figure with such cases says so. */
  readonly awaited?: readonly string[];
}

/** A measure with the definition that stands beside every figure of it. */
export interface MeasureDefinition {
  readonly code: string;
  readonly label: Label;
  readonly definition: Label;
  /** Whether it is shown when nobody asks for particular measures. */
  readonly standard: boolean;
  /** Absent where only published figures exist. */
  readonly live?: LiveRule;
}

/** A programme whose yearly counts are kept. */
export interface ProgrammeDefinition {
  readonly code: string;
  readonly label: Label;
  readonly axes: readonly Exclude<Axis, 'none'>[];
  readonly measures: readonly MeasureDefinition[];
  /** First fiscal year with a figure; the last one is the present year where cases are counted. */
  readonly from: number;
  readonly to: number | 'now';
  /** Whether the figure is a state of things at a date, which cannot be added over the years. */
  readonly stock: boolean;
  /** Where the facts of its cases are kept, where they have a store of their own. */
  readonly facts?: 'activities';
  /** The ways in which cases may be attributed to years, the usual one first; absent where there is only one. */
  readonly attributions?: readonly AttributionDefinition[];
  /** The mark of a figure that some cases are still to add to. */
  readonly pendingMark?: PendingMark;
  readonly notes: readonly ProgrammeNote[];
}

/** Fiscal years from one to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What has to be known of the figures of a programme: of some years, of what is published, or always. */
export interface ProgrammeNote extends Label {
  readonly about?: Span | 'record';
}

/** How each state of a visit is counted; a state stands in exactly one group. */
export const visitStates = {
  counted: ['accepted', 'requested', 'arranging', 'confirmed', 'in_progress', 'completed', 'reported', 'closed'],
  inquiries: ['inquiry', 'assessing'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly string[]>;

const visitYear: Label = {
  ja: '年度は最初の活動日で決まり、日本の会計年度(4月1日〜翌年3月31日)による。',
  en: 'The fiscal year is that of the first activity date, 1 April to 31 March.',
};

function apart(code: Exclude<keyof typeof visitStates, 'counted'>, label: Label, what: Label): MeasureDefinition {
  return {
    code,
    label,
    definition: {
      ja: `${what.ja}件数には含めない。${visitYear.ja}`,
      en: `${what.en} Not among the cases. ${visitYear.en}`,
    },
    standard: false,
    live: { states: visitStates[code], value: 'cases' },
  };
}

const visitMeasures: readonly MeasureDefinition[] = [
  {
    code: 'cases',
    label: { ja: '件数', en: 'Cases' },
    definition: {
      ja: `一つの事務所が受け入れた一つの依頼を1件とし、訪問先や都市が複数でも1件と数える。照会中、受入不可、取下げ、中止は含めない。${visitYear.ja}`,
      en: `One request accepted by one office is one case, however many appointments or cities it has. Inquiries and declined, withdrawn or cancelled requests are not among them. ${visitYear.en}`,
    },
    standard: true,
    live: { states: visitStates.counted, value: 'cases' },
  },
  {
    code: 'people',
    label: { ja: '人数', en: 'People' },
    definition: {
      ja: `数えた案件の実績人数。随行者を含み、事務所の職員は含めない。同じ人が再び訪れたときは改めて数える。${visitYear.ja}`,
      en: `Actual headcount of the cases counted: escorts included, staff of the office excluded, a returning person counted again. ${visitYear.en}`,
    },
    standard: true,
    live: { states: visitStates.counted, value: 'actual_people' },
  },
  {
    code: 'plannedPeople',
    label: { ja: '予定人数', en: 'Planned people' },
    definition: {
      ja: `数えた案件の予定人数。実績と並べて見るためのもの。${visitYear.ja}`,
      en: `Planned headcount of the cases counted, to be read beside the actual one. ${visitYear.en}`,
    },
    standard: true,
    live: { states: visitStates.counted, value: 'planned_people' },
  },
  apart(
    'inquiries',
    { ja: '照会', en: 'Inquiries' },
    { ja: 'まだ受入れを決めていない依頼(照会・可否確認)。', en: 'Requests on which no decision was taken yet.' },
  ),
  apart('declined', { ja: '受入不可', en: 'Declined' }, { ja: '受け入れなかった依頼。', en: 'Requests declined.' }),
  apart('withdrawn', { ja: '取下げ', en: 'Withdrawn' }, { ja: '依頼元が取り下げた依頼。', en: 'Requests withdrawn.' }),
  apart('cancelled', { ja: '中止', en: 'Cancelled' }, { ja: '中止した案件。', en: 'Cases cancelled.' }),
];

function published(code: string, label: Label, definition: Label, standard = true): MeasureDefinition {
  return { code, label, definition, standard };
}

/** Where the count of a programme begins of which nothing is published. */
const firstUnpublished = 2016;

/** Every programme with its measures: the one table that reports, evidence and documentation read. */
export const programmes: Readonly<Record<ProgrammeCode, ProgrammeDefinition>> = {
  visit: {
    code: 'visit',
    label: { ja: '海外活動支援', en: 'Visit support' },
    axes: ['fiscalYear', 'country', 'office', 'prefecture', 'municipality', 'state'],
    measures: visitMeasures,
    from: 1990,
    to: 'now',
    stock: false,
    pendingMark: 'headcount-pending',
    notes: [
      {
        ja: '1990〜2008年の公表値は、暦年か年度かが資料に書かれていない。ここでは年度の欄に示す。',
        en: 'The source does not say whether its years 1990–2008 are calendar or fiscal years; they stand here under the fiscal year.',
        about: { from: 1990, to: 2008 },
      },
      besidePublished,
    ],
  },
  lgotp: {
    code: 'lgotp',
    label: { ja: '自治体職員協力交流事業(LGOTP)', en: 'LGOTP trainees' },
    axes: ['fiscalYear', 'country', 'office', 'prefecture', 'field', 'state'],
    measures: traineeMeasures,
    from: 1996,
    to: 'now',
    stock: false,
    notes: [
      {
        ja: '二つの表(2008年度まで・2017年度まで)は食い違うため、足し合わせない。合計は、期間全体を含む表のものを示す。',
        en: 'The two tables (to 2008 and to 2017) disagree, so they are not added together; totals are those of the table that covers the whole span.',
        about: 'record',
      },
      {
        ja: '2017年度までの表では空欄が失われ、年度を確定できない値がある。',
        en: 'The table to 2017 lost its blank cells, so that the year of some values cannot be told.',
        about: { from: 2011, to: 2017 },
      },
      besidePublished,
    ],
  },
  exchange_seminar: {
    ...activityProgramme,
    code: 'exchange_seminar',
    label: { ja: '地方行政交流・協力セミナー', en: 'Exchange and cooperation seminar' },
    measures: activityMeasures.exchange_seminar,
    from: 1995,
    notes: [besidePublished],
  },
  regional_exchange: {
    ...activityProgramme,
    code: 'regional_exchange',
    label: { ja: '地域間交流促進事業', en: 'Regional exchange promotion' },
    measures: activityMeasures.regional_exchange,
    from: 1995,
    notes: [
      {
        ja: '2007年度まで「地域間連携促進事業」と呼ばれた事業を続けて示す。',
        en: 'Continues the programme called Regional Alliances Promotion Program until FY2007.',
        about: { from: 1995, to: 2007 },
      },
      besidePublished,
    ],
  },
  study_tour: {
    ...activityProgramme,
    code: 'study_tour',
    label: { ja: '海外スタディツアー', en: 'Overseas study tour' },
    measures: activityMeasures.study_tour,
    from: 2008,
    notes: [yearInText, besidePublished],
  },
  travel_fair: {
    ...activityProgramme,
    code: 'travel_fair',
    label: { ja: '旅行博・観光展', en: 'Tourism fairs' },
    measures: activityMeasures.travel_fair,
    from: 2008,
    notes: [yearInText, besidePublished],
  },
  exchange_event: {
    ...activityProgramme,
    code: 'exchange_event',
    label: { ja: '地域国際交流イベント', en: 'Regional exchange events' },
    measures: activityMeasures.exchange_event,
    from: firstUnpublished,
    notes: [],
  },
  publication: {
    ...activityProgramme,
    code: 'publication',
    label: { ja: '刊行物・ニュースレター', en: 'Publications' },
    measures: activityMeasures.publication,
    from: firstUnpublished,
    notes: [],
  },
  research: {
    code: 'research',
    label: { ja: '依頼調査', en: 'Commissioned research' },
    axes: ['fiscalYear', 'country', 'office', 'prefecture', 'state'],
    measures: researchMeasures,
    from: firstUnpublished,
    to: 'now',
    stock: false,
    notes: [],
  },
  dispatch: {
    code: 'dispatch',
    label: { ja: '専門家派遣', en: 'Specialist dispatch' },
    axes: ['fiscalYear', 'country', 'office', 'expertise', 'state'],
    measures: dispatchMeasures,
    from: 2000,
    to: 'now',
    stock: false,
    attributions: dispatchAttributions,
    pendingMark: 'departure-pending',
    notes: [
      {
        ja: '2009〜2017年度の資料には専門家数と回数の欄がないため、該当なし(n/a)とする。',
        en: 'The list after FY2008 prints neither experts nor times, so these are n/a.',
        about: { from: 2009, to: 2017 },
      },
      {
        ja: '公表資料の分野は、印刷された文言から32分野のいずれかを推定して数える。一つに特定できない行は「分野を特定できない公表行」とし、どの分野にも数えない。印刷された文言は根拠の欄に残す。',
        en: 'Published fields are counted in one of the 32 areas by our inference from the printed words; where no single area can be told, the line stands apart and in no area. The printed words stay in the evidence.',
        about: 'record',
      },
      {
        ja: '公表資料の年度が承認年度か出発年度かは資料に書かれていない。どちらの数え方でも同じ年度の欄に示す。',
        en: 'The sources do not say whether their years are those of approval or of departure; they stand under the same year either way.',
        about: 'record',
      },
      besidePublished,
    ],
  },
  jet: {
    code: 'jet',
    label: { ja: 'JETプログラム', en: 'JET programme' },
    axes: ['fiscalYear', 'country', 'office', 'role'],
    measures: [
      published(
        'participants',
        { ja: '参加者数', en: 'Participants' },
        {
          ja: 'その年度に招致された人数。公表資料の値と、本部が出典とともに登録した値。',
          en: 'Persons recruited in the fiscal year: as printed, and as headquarters entered them with their source.',
        },
      ),
    ],
    from: 2008,
    to: 2011,
    stock: false,
    notes: [
      {
        ja: '2011年度は総数だけが公表され、国別・職種別の内訳はない。',
        en: 'Of FY2011 only the total is published, without countries or roles.',
        about: { from: 2011, to: 2011 },
      },
      {
        ja: '公表資料のある年度は公表値だけで集計する。その年度に登録された値は根拠に並べて示し、違いがあれば印を付ける。',
        en: 'A published year counts by what is published alone; figures entered for it stand beside as evidence, and a difference is marked.',
        about: 'record',
      },
    ],
  },
  affiliation: {
    code: 'affiliation',
    label: { ja: '姉妹都市提携', en: 'Sister-city affiliations' },
    axes: ['fiscalYear', 'country', 'office', 'prefecture', 'state'],
    measures: [
      published(
        'affiliations',
        { ja: '提携数', en: 'Affiliations' },
        {
          ja: 'その時点の一覧にある提携の組数。年をまたいで足し合わせない。',
          en: 'Pairs on the list as of its date; not added over the years.',
        },
      ),
      ...consultationMeasures,
    ],
    from: 2009,
    to: 'now',
    stock: true,
    notes: [
      {
        ja: '二つの一覧はともに39組だが、中身は異なる(2組がなくなり、2組が加わり、3組は表記が違う)。',
        en: 'Both lists have 39 pairs, but not the same ones: two were removed, two added, three respelt.',
        about: 'record',
      },
      {
        ja: 'ここに示すのは公表された一覧の組数だけ。その後の締結・解消を反映した台帳の組数は「姉妹都市」で見られる。',
        en: 'Only the pairs of the published lists stand here; the register, with what was signed or ended since, is under Sister cities.',
      },
    ],
  },
};

/** The measure of a programme by its code. */
export function measureOf(programme: ProgrammeDefinition, code: string): MeasureDefinition | undefined {
  return programme.measures.find((measure) => measure.code === code);
}

/** What a programme is called whose yearly counts are kept. */
export function labelOfProgramme(code: string): Label | undefined {
  return Object.values(programmes).find((programme) => programme.code === code)?.label;
}
