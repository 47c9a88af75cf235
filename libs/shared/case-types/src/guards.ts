import type { Label, ProblemCode } from '@kakehashi/shared/contracts';
import type { CaseFacts } from './facts';

/** Where on a case's page a missing thing is mended. */
export type FixTarget = 'details' | 'itinerary' | 'people' | 'documents' | 'earlier_visits' | 'owner';

/** Why something may not be done now; `values` go into the words of the problem. */
export interface Reason {
  readonly code: ProblemCode;
  readonly field?: string;
  readonly fixTarget?: FixTarget;
  readonly values?: Readonly<Record<string, number | string>>;
}

/** A condition that a case has to meet before it moves on. */
export interface Guard {
  readonly label: Label;
  /** What is missing; nothing when it is met. */
  readonly missing: (facts: CaseFacts) => readonly Reason[];
}

const settled = ['confirmed', 'declined', 'dropped'];

function documentGuard(kind: string, ja: string, en: string): Guard {
  return {
    label: { ja: `「${ja}」が登録されている`, en: `The document “${en}” is there` },
    missing: ({ documentKinds }) =>
      documentKinds.includes(kind) ? [] : [{ code: 'document-missing', field: kind, fixTarget: 'documents' }],
  };
}

/** The closed list of guards that a workflow may name. */
export const guards = {
  owner_assigned: {
    label: { ja: '担当者が決まっている', en: 'The case has an owner' },
    missing: ({ ownerId }) => (ownerId ? [] : [{ code: 'owner-missing', fixTarget: 'owner' }]),
  },
  earlier_visits_searched: {
    label: { ja: '過去の類似案件を確認している', en: 'Earlier similar visits were searched' },
    missing: ({ earlierVisitSearched }) =>
      earlierVisitSearched ? [] : [{ code: 'earlier-visits-not-searched', fixTarget: 'earlier_visits' }],
  },
  formal_request_filed: documentGuard('formal_request', '依頼書', 'Formal request'),
  questions_filed: documentGuard('questions', '質問事項', 'Questions'),
  delegation_listed: {
    label: { ja: '訪問団員の入力または訪問団名簿がある', en: 'The delegation is listed, as members or as a document' },
    missing: ({ memberCount, documentKinds }) =>
      memberCount > 0 || documentKinds.includes('delegation_list')
        ? []
        : [{ code: 'delegation-missing', fixTarget: 'people' }],
  },
  appointments_settled: {
    label: {
      ja: 'すべてのアポイントが「確定」「辞退」「取りやめ」のいずれかである',
      en: 'Every appointment is confirmed, declined or dropped',
    },
    missing: ({ appointments }) => {
      const count = appointments.filter(({ status }) => !settled.includes(status)).length;
      return count === 0 ? [] : [{ code: 'appointment-unconfirmed', fixTarget: 'itinerary', values: { count } }];
    },
  },
  appointment_confirmed: {
    label: { ja: '確定したアポイントが1件以上ある', en: 'At least one appointment is confirmed' },
    missing: ({ appointments }) =>
      appointments.some(({ status }) => status === 'confirmed')
        ? []
        : [{ code: 'appointment-none-confirmed', fixTarget: 'itinerary' }],
  },
  first_day_come: {
    label: {
      ja: '事務所の日付で活動開始日を迎えている',
      en: 'The first day of activity has come, by the date at the office',
    },
    missing: ({ today, values: { firstDate } }) =>
      typeof firstDate === 'string' && today < firstDate
        ? [{ code: 'too-early', field: 'firstDate', fixTarget: 'details', values: { date: firstDate } }]
        : [],
  },
  report_filed: {
    label: { ja: '「実施報告書」が登録されている', en: 'The visit report is there' },
    missing: ({ documentKinds }) =>
      documentKinds.includes('visit_report')
        ? []
        : [{ code: 'report-missing', field: 'visit_report', fixTarget: 'documents' }],
  },
  thank_you_sent: {
    label: { ja: '礼状の送付を確認している', en: 'Thank-you letters are ticked' },
    missing: ({ values }) =>
      values['thankYouSent'] === true
        ? []
        : [{ code: 'thank-you-missing', field: 'thankYouSent', fixTarget: 'details' }],
  },
} as const satisfies Record<string, Guard>;

/** The name of a guard. */
export type GuardName = keyof typeof guards;

/** Whether a value names a guard of the closed list. */
export function isGuardName(value: unknown): value is GuardName {
  return typeof value === 'string' && Object.hasOwn(guards, value);
}
