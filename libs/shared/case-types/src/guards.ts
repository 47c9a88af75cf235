import { fiscalYearSpan } from '@kakehashi/shared/calendar';
import type { Label, ProblemCode } from '@kakehashi/shared/contracts';
import { documentRuleGuards } from './dispatch/document-guards';
import { consentsMissing, consentsNeeded } from './dispatch/experts';
import { beginsInYear, endorsableFrom } from './dispatch/target-year';
import type { CaseFacts } from './facts';
import { documentGuard, ticked, type Guard, type Reason } from './guard';
import { placementGuards } from './placement/guards';

const settled = ['confirmed', 'declined', 'dropped'];

/** A preparation counts as settled by its tick or by its document; a specialist who does not travel needs none. */
function preparationGuard(code: string, problem: ProblemCode, ja: string, en: string): Guard {
  return {
    label: { ja: `「${ja}」が整っている（現地派遣の場合）`, en: `${en} is settled (where the specialist travels)` },
    missing: ({ values, documentKinds }) =>
      values['mode'] === 'online' || documentKinds.includes(code) || ticked(values['preparations'], code)
        ? []
        : [{ code: problem, field: 'preparations', fixTarget: 'preparation' }],
  };
}

/** A day of the case has come by the date at the office. */
function dayGuard(field: string, label: Label): Guard {
  return {
    label,
    missing: ({ today, values }) => {
      const day = values[field];
      return typeof day === 'string' && today < day
        ? [{ code: 'too-early', field, fixTarget: 'details', values: { date: day } }]
        : [];
    },
  };
}

const researchGuards = {
  research_requested: documentGuard('request_form', '調査依頼書', 'Request form'),
  answer_filed: documentGuard('answer', '回答書', 'Answer'),
} as const satisfies Record<string, Guard>;

const activityGuards = {
  activity_report_filed: {
    label: {
      ja: '「実施報告書」が登録されている（刊行物は、刊行物または掲載先URLがある）',
      en: 'The activity report is there (of a publication: the publication itself, or its address)',
    },
    missing: ({ values, documentKinds }) => {
      const isPublication = values['programme'] === 'publication';
      const kind = isPublication ? 'publication' : 'activity_report';
      return documentKinds.includes(kind) || (isPublication && values['url'])
        ? []
        : [{ code: 'document-missing', field: kind, fixTarget: 'documents' }];
    },
  },
} as const satisfies Record<string, Guard>;

const affiliationGuards = {
  affiliation_party_known: {
    label: {
      ja: '依頼元の団体コード（都道府県）が分かっている',
      en: 'The requester has a local government code',
    },
    missing: ({ values }) =>
      values['requesterPrefecture'] ? [] : [{ code: 'party-code-missing', field: 'requester', fixTarget: 'details' }],
  },
} as const satisfies Record<string, Guard>;

/** How many specialists the host asked for. */
function requestedOf(values: CaseFacts['values']): number {
  return Number(values['expertsRequested'] ?? 1);
}

const dispatchGuards = {
  window_open: {
    label: { ja: '派遣対象年度の受付期間内である', en: 'The window for the target fiscal year is open' },
    missing: ({ dispatch }) => (dispatch?.window === 'open' ? [] : [{ code: 'window-closed', fixTarget: 'details' }]),
  },
  counterpart_speaks_for_country: {
    label: {
      ja: '窓口機関が、推薦状の日付の時点で派遣先国のものである',
      en: 'The counterpart is the one of the country on the day of the endorsement',
    },
    missing: ({ dispatch, values, today }) => {
      const at = { field: 'counterpartId', fixTarget: 'details' } as const;
      const { counterpartCountry: country, counterpartFrom: from, counterpartTo: to } = dispatch ?? {};
      if (!country) return [{ code: 'counterpart-missing', ...at }];
      if (country !== values['country']) return [{ code: 'counterpart-of-other-country', ...at }];
      const on = typeof values['endorsedOn'] === 'string' ? values['endorsedOn'] : today;
      const inCharge = (!from || from <= on) && (!to || on <= to);
      return inCharge ? [] : [{ code: 'counterpart-not-in-charge', ...at, values: { on } }];
    },
  },
  mission_in_target_year: {
    label: { ja: '派遣開始日が派遣対象年度に入っている', en: 'The mission begins in its target fiscal year' },
    missing: ({ values: { periodFrom, targetFiscalYear } }) =>
      beginsInYear(periodFrom, targetFiscalYear)
        ? []
        : [
            {
              code: 'period-outside-year',
              field: 'periodFrom',
              fixTarget: 'details',
              values: { ...fiscalYearSpan(Number(targetFiscalYear)) },
            },
          ],
  },
  mission_ahead: {
    label: { ja: '派遣開始日が今日以降である', en: 'The mission does not begin before today' },
    missing: ({ today, values: { periodFrom } }) =>
      typeof periodFrom === 'string' && periodFrom < today
        ? [{ code: 'period-in-past', field: 'periodFrom', fixTarget: 'details', values: { from: periodFrom } }]
        : [],
  },
  endorsement_dated: {
    label: {
      ja: '推薦状の日付が、派遣対象年度の前々年度の初日から今日までの日付である',
      en: 'The endorsement bears a day that has come, two fiscal years before the target year at the earliest',
    },
    missing: ({ today, values: { endorsedOn, targetFiscalYear } }) => {
      if (typeof endorsedOn !== 'string') return [];
      const found = { field: 'endorsedOn', fixTarget: 'details' } as const;
      if (endorsedOn > today) return [{ code: 'endorsement-in-future', ...found }];
      const from = endorsableFrom(Number(targetFiscalYear));
      return endorsedOn < from ? [{ code: 'endorsement-too-old', ...found, values: { from } }] : [];
    },
  },
  window_open_for_new_year: {
    label: {
      ja: '差戻し後に派遣対象年度を変えた場合は、その年度の受付期間内である',
      en: 'Where the target fiscal year changed since the return, its window is open',
    },
    missing: ({ dispatch }) =>
      !dispatch?.yearChangedSinceReturn || dispatch.window === 'open'
        ? []
        : [{ code: 'window-closed', fixTarget: 'details' }],
  },
  on_site: {
    label: { ja: '現地派遣である', en: 'The specialist travels' },
    missing: ({ values }) =>
      values['mode'] === 'online' ? [{ code: 'online-already', field: 'mode', fixTarget: 'details' }] : [],
  },
  ...documentRuleGuards,
  host_funds: {
    label: { ja: '受入側が経費負担を確約している', en: 'The host undertakes its costs' },
    missing: ({ values }) =>
      values['hostCostUndertaking'] === true
        ? []
        : [{ code: 'cost-undertaking-missing', field: 'hostCostUndertaking', fixTarget: 'details' }],
  },
  changed_since_return: {
    label: { ja: '差戻し後に申請内容または書類が変わっている', en: 'Something has changed since it was returned' },
    missing: ({ dispatch }) =>
      dispatch?.changedSinceReturn ? [] : [{ code: 'change-note-missing', fixTarget: 'details' }],
  },
  mic_consulted: {
    label: { ja: '総務省との協議が記録されている', en: 'The consultation with MIC is noted' },
    missing: ({ values, documentKinds }) =>
      values['micConsultation'] || documentKinds.includes('mic_consultation')
        ? []
        : [{ code: 'mic-consultation-missing', field: 'micConsultation', fixTarget: 'mission' }],
  },
  expert_consented: {
    label: {
      ja: '現職職員は所属先の派遣同意書、退職者は本人の同意書がある',
      en: 'The employer’s consent is there for a serving official, their own for a retiree',
    },
    missing: ({ dispatch, documentKinds }) => {
      const kinds = consentsNeeded(dispatch?.experts).filter((kind) => !documentKinds.includes(kind));
      const missing = consentsMissing(dispatch?.experts).filter(({ document }) => !kinds.includes(document));
      return [
        ...kinds.map((field): Reason => ({ code: 'consent-missing', field, fixTarget: 'documents' })),
        ...missing.map(({ name, document }): Reason => ({
          code: 'consent-of-expert-missing',
          field: document,
          fixTarget: 'documents',
          values: { expert: name },
        })),
      ];
    },
  },
  more_wanted: {
    label: {
      ja: '打診中の専門家が要請人数に達していない',
      en: 'Fewer specialists are being asked than were requested',
    },
    missing: ({ dispatch, values }) => {
      const requested = requestedOf(values);
      return (dispatch?.invited ?? 0) < requested
        ? []
        : [{ code: 'enough-experts-asked', values: { requested }, fixTarget: 'mission' }];
    },
  },
  as_many_as_requested: {
    label: { ja: '要請人数の専門家が揃っている', en: 'There are as many specialists as were requested' },
    missing: ({ dispatch, values }) => {
      const requested = requestedOf(values);
      const asked = dispatch?.invited ?? 0;
      return asked >= requested
        ? []
        : [{ code: 'fewer-experts-reason-missing', values: { requested, asked }, fixTarget: 'mission' }];
    },
  },
  agreement_signed: {
    label: { ja: '双方が署名した協定書がある', en: 'The agreement signed by both is there' },
    missing: ({ documentKinds }) =>
      documentKinds.includes('agreement_signed')
        ? []
        : [{ code: 'agreement-unsigned', field: 'agreement_signed', fixTarget: 'documents' }],
  },
  insured: preparationGuard('insurance', 'insurance-missing', '傷害保険', 'Accident insurance'),
  visa_ready: preparationGuard('visa', 'visa-missing', '査証', 'The visa'),
  itinerary_ready: preparationGuard('itinerary', 'itinerary-missing', '日程表', 'The itinerary'),
  health_declared: preparationGuard(
    'health_declaration',
    'health-declaration-missing',
    '健康申告',
    'The health declaration',
  ),
} as const satisfies Record<string, Guard>;

/** The closed list of guards that a workflow may name. */
export const guards = {
  ...activityGuards,
  ...researchGuards,
  ...affiliationGuards,
  ...dispatchGuards,
  ...placementGuards,
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
  first_day_come: dayGuard('firstDate', {
    ja: '事務所の日付で活動開始日を迎えている',
    en: 'The first day of activity has come, by the date at the office',
  }),
  activity_day_come: dayGuard('to', {
    ja: '事務所の日付で最終日を迎えている',
    en: 'The last day has come, by the date at the office',
  }),
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
