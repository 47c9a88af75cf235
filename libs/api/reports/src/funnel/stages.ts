import type { Label } from '@kakehashi/shared/contracts';

/** What is said of one figure of the funnel. */
export interface FunnelEntry {
  readonly label: Label;
  readonly definition: Label;
}

/** How far an application for a target fiscal year can get, in order. */
export const funnelStages = ['requested', 'endorsed', 'approved', 'matched', 'dispatched'] as const;

/** How far an application got. */
export type FunnelStage = (typeof funnelStages)[number];

/** What a stage counts: each application that ever reached it, whatever became of it afterwards. */
export const stageEntries: Readonly<Record<FunnelStage, FunnelEntry>> = {
  requested: {
    label: { ja: '申請', en: 'Requested' },
    definition: {
      ja: '対象年度の申請のうち、受理したもの。その後に取り下げられたものも含む。',
      en: 'Applications for the target fiscal year that were received, those withdrawn later included.',
    },
  },
  endorsed: {
    label: { ja: '窓口推薦', en: 'Endorsed' },
    definition: {
      ja: '受理した申請のうち、窓口機関の推薦状か推薦日の記録があるもの。',
      en: 'Of those received, with the counterpart’s endorsement on file or its date on record.',
    },
  },
  approved: {
    label: { ja: '承認', en: 'Approved' },
    definition: {
      ja: '最終の承認を受けた申請。その後に中止したものも含む。',
      en: 'Applications that got their last approval, those cancelled later included.',
    },
  },
  matched: {
    label: { ja: '専門家決定', en: 'Matched' },
    definition: {
      ja: '専門家が決まり、協定を締結した案件。',
      en: 'Cases whose specialist was settled and whose agreement was concluded.',
    },
  },
  dispatched: {
    label: { ja: '派遣', en: 'Dispatched' },
    definition: { ja: '専門家が出発した案件。', en: 'Cases whose specialists left.' },
  },
};

/** The two waits of an application. */
export const leadTimes = ['decision', 'departure'] as const;

/** A wait of an application. */
export type LeadTime = (typeof leadTimes)[number];

/** What a wait takes in, and what is said where nobody has waited to the end. */
export const leadTimeEntries: Readonly<Record<LeadTime, FunnelEntry & { readonly nobody: Label }>> = {
  decision: {
    label: { ja: '受理から採否決定まで', en: 'Receipt to decision' },
    definition: {
      ja: '受理した日の翌日から承認または不採択の日までの、担当事務所の稼働日数。差戻し中の日は数えない。90%値は小さい順に並べて90%の位置の値(前後の値から補間)。',
      en: 'Working days of the office in charge from the day after receipt to the day of approval or rejection, without the days on which the application was returned. The 90th percentile is interpolated between neighbours.',
    },
    nobody: { ja: '採否の決まった申請がない', en: 'No application has been decided' },
  },
  departure: {
    label: { ja: '承認から出発まで', en: 'Approval to departure' },
    definition: {
      ja: '承認した日の翌日から専門家の出発日までの、担当事務所の稼働日数。',
      en: 'Working days of the office in charge from the day after the approval to the day of departure.',
    },
    nobody: { ja: '出発した派遣がない', en: 'No specialist has left' },
  },
};
