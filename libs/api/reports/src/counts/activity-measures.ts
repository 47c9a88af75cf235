import type { Label } from '@kakehashi/shared/contracts';
import type { LiveRule, MeasureDefinition, ProgrammeDefinition, ProgrammeNote } from './definitions';

/** States of an activity that is decided on and still to come. */
const awaited = ['confirmed'] as const;

/** States of an activity that was held. */
const held = ['held', 'reported', 'closed'] as const;

/** How each state of an activity is counted; a state stands in exactly one group. */
export const activityStates = {
  awaited,
  held,
  planned: ['planned', 'open'],
  cancelled: ['cancelled'],
} as const satisfies Record<string, readonly string[]>;

const counted = [...awaited, ...held] as const;

const year: Label = {
  ja: '年度は最初の日で決まり、日本の会計年度(4月1日〜翌年3月31日)による。',
  en: 'The fiscal year is that of the first day, 1 April to 31 March.',
};

const byCountry: Label = {
  ja: '国別の値は参加者の国による(開催国ではない)。',
  en: 'By country they stand under the country that they come from, not where it is held.',
};

function measure(
  code: string,
  label: Label,
  definition: Label,
  live: LiveRule,
  standard = true,
): MeasureDefinition & { live: LiveRule } {
  return {
    code,
    label,
    definition: { ja: `${definition.ja}${year.ja}`, en: `${definition.en} ${year.en}` },
    standard,
    live,
  };
}

const cases = measure(
  'cases',
  { ja: '件数', en: 'Cases' },
  {
    ja: '実施を決定した一つの事業を1件とし、都市や参加国が複数でも1件と数える。計画・募集中と中止は含めない。',
    en: 'One activity that was decided on is one case, however many cities or countries take part. Those planned or open, and those cancelled, are not among them.',
  },
  { states: counted, value: 'cases' },
);

/** One programme held, as the published lists count it. */
const times = measure(
  'times',
  { ja: '実施回数', en: 'Times held' },
  {
    ja: '実施した1件を1回と数える。公表値は一覧の1行を1回とし、中止された回は数えず、印を付ける。',
    en: 'One activity held is one time. In the published lists one line is one time; a cancelled one is marked and not counted.',
  },
  { states: held, value: 'cases' },
);

const participants = measure(
  'participants',
  { ja: '参加者数', en: 'Participants' },
  {
    ja: `実施した事業の実績。1回の参加を1人と数える。${byCountry.ja}公表値は資料のとおり。`,
    en: `Those who came to the activities held; one attendance is one participant. ${byCountry.en} Published figures as printed.`,
  },
  { states: counted, value: 'actual_people', by: 'participants' },
);

const plannedParticipants = measure(
  'plannedParticipants',
  { ja: '予定参加者数', en: 'Planned participants' },
  {
    ja: `数えた事業の予定参加者数。実績と並べて見るためのもの。${byCountry.ja}`,
    en: `Planned participants of the cases counted, to be read beside the actual ones. ${byCountry.en}`,
  },
  { states: counted, value: 'planned_people', by: 'participants' },
  false,
);

const visitors = measure(
  'visitors',
  { ja: '来場者数', en: 'Visitors' },
  {
    ja: '実施した催しの来場者数。開催国に数える。',
    en: 'Visitors of the events held, under the country where they were.',
  },
  { states: counted, value: 'actual_people', by: 'visitors' },
);

const apart = [
  measure(
    'planned',
    { ja: '計画・募集中', en: 'Planned or open' },
    {
      ja: 'まだ実施を決定していない事業。件数には含めない。',
      en: 'Activities not decided on yet. Not among the cases.',
    },
    { states: activityStates.planned, value: 'cases' },
    false,
  ),
  measure(
    'cancelled',
    { ja: '中止', en: 'Cancelled' },
    { ja: '中止した事業。件数には含めない。', en: 'Activities cancelled. Not among the cases.' },
    { states: activityStates.cancelled, value: 'cases' },
    false,
  ),
];

const people = [participants, plannedParticipants];

/** What is counted of each programme whose activities are cases. */
export const activityMeasures = {
  // What the published lists count stands first; they know no cases.
  exchange_seminar: [participants, plannedParticipants, { ...cases, standard: false }, ...apart],
  regional_exchange: [
    times,
    { ...participants, standard: false },
    plannedParticipants,
    { ...cases, standard: false },
    ...apart,
  ],
  study_tour: [cases, ...people, ...apart],
  travel_fair: [cases, visitors, ...apart],
  exchange_event: [cases, ...people, visitors, ...apart],
  publication: [cases, ...apart],
} as const satisfies Record<string, readonly MeasureDefinition[]>;

/** What all programmes of activities have in common. */
export const activityProgramme = {
  facts: 'activities',
  axes: ['fiscalYear', 'country', 'office', 'prefecture', 'state'],
  to: 'now',
  stock: false,
  pendingMark: 'headcount-pending',
} as const satisfies Partial<ProgrammeDefinition>;

/** What is said of figures that stand beside published ones. */
export const besidePublished: ProgrammeNote = {
  ja: '公表値のある年度はその値を用い、システムに登録された案件は並べて示し、足し合わせない。',
  en: 'A year with a published figure shows that figure; cases entered in the system stand beside it and are not added to it.',
  about: 'record',
};

/** What is said of figures that the source states in its text with a year alone. */
export const yearInText: ProgrammeNote = {
  ja: '公表値は資料の本文にある数値で、その年が暦年か年度かは書かれていない。ここでは年度の欄に示す。',
  en: 'The published figures stand in running text, which does not say whether their years are calendar or fiscal; they stand here under the fiscal year.',
  about: 'record',
};
