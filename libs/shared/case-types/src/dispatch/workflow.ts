import { reasonField } from '../reason-field';
import { stepsOf } from '../step';
import type { WorkflowDefinition } from '../workflow';
import { dispatchFields } from './fields';
import {
  budget,
  conversionReasons,
  endReasons,
  expert,
  fewerReason,
  lateReason,
  overrideReason,
  refusalReasons,
  refusedExpert,
  rejectReasons,
  returnReasons,
  score,
} from './step-data';
import { dispatchReasons } from './vocabularies';

const open = [
  'draft',
  'received',
  'screening',
  'returned',
  'recommended',
  'second_approval',
  'approved',
  'matching',
  'consent',
  'agreed',
  'preparing',
  'dispatched',
  'returned_home',
  'reported',
] as const;

/** The open states up to one, in which something is still to come; `returned` has its own place. */
function upTo(last: (typeof open)[number]): string[] {
  return open.slice(0, open.indexOf(last) + 1).filter((state) => state !== 'returned');
}

/** What an application says before it is received, for the first time or again. */
const applicationFields = [
  'country',
  'targetFiscalYear',
  'endorsedOn',
  'host',
  'periodFrom',
  'periodTo',
  'objectives',
] as const;

/** What has to hold of an application whenever it is received, recommended or approved. */
const applicationGuards = [
  'counterpart_speaks_for_country',
  'endorsement_dated',
  'mission_in_target_year',
  'application_documents_filed',
] as const;

/** Above this share of the council a second person has to approve, in yen. An inference that the council may change. */
const secondApprovalAbove = 2_000_000;

const step = stepsOf('dispatch');

/** The workflow of a specialist dispatch, from the host's application to the reports. */
export const dispatchWorkflow: WorkflowDefinition = {
  type: 'dispatch',
  states: [
    { key: 'draft', label: { ja: '下書き', en: 'Draft' }, tone: 'waiting', initial: true, position: 1 },
    { key: 'received', label: { ja: '受理', en: 'Received' }, tone: 'waiting', position: 2 },
    { key: 'screening', label: { ja: '審査', en: 'Screening' }, tone: 'moving', position: 3 },
    { key: 'recommended', label: { ja: '推薦', en: 'Recommended' }, tone: 'waiting', position: 4 },
    { key: 'approved', label: { ja: '承認', en: 'Approved' }, tone: 'moving', position: 5 },
    { key: 'matching', label: { ja: '選考', en: 'Matching' }, tone: 'moving', position: 6 },
    { key: 'consent', label: { ja: '派遣同意', en: 'Consent' }, tone: 'waiting', position: 7 },
    { key: 'agreed', label: { ja: '協定締結', en: 'Agreed' }, tone: 'moving', position: 8 },
    { key: 'preparing', label: { ja: '派遣準備', en: 'Preparing' }, tone: 'moving', position: 9 },
    { key: 'dispatched', label: { ja: '派遣中', en: 'Dispatched' }, tone: 'moving', position: 10 },
    { key: 'returned_home', label: { ja: '帰国', en: 'Returned home' }, tone: 'moving', position: 11 },
    { key: 'reported', label: { ja: '報告済', en: 'Reported' }, tone: 'waiting', position: 12 },
    { key: 'closed', label: { ja: '完了', en: 'Closed' }, tone: 'done', terminal: true, position: 13 },
    { key: 'returned', label: { ja: '差戻し', en: 'Returned' }, tone: 'waiting' },
    { key: 'second_approval', label: { ja: '二次決裁待ち', en: 'Second approval' }, tone: 'waiting' },
    { key: 'rejected', label: { ja: '不採択', en: 'Rejected' }, tone: 'stopped', terminal: true },
    { key: 'no_specialist', label: { ja: '該当者なし', en: 'No specialist' }, tone: 'stopped', terminal: true },
    { key: 'withdrawn', label: { ja: '取下げ', en: 'Withdrawn' }, tone: 'stopped', terminal: true },
    { key: 'cancelled', label: { ja: '中止', en: 'Cancelled' }, tone: 'stopped', terminal: true },
  ],
  transitions: [
    step('submit', { ja: '受理する', en: 'Receive the application' }, ['draft'], 'received', {
      primary: true,
      guards: [...applicationGuards, 'mission_ahead', 'window_open'],
      waivers: [
        { guard: 'window_open', action: 'dispatch.submit_late', field: 'lateReason', code: 'late-reason-missing' },
      ],
      requiredFields: applicationFields,
      dataFields: [lateReason],
    }),
    step('screen', { ja: '審査を始める', en: 'Start screening' }, ['received'], 'screening', { primary: true }),
    step('recommend', { ja: '推薦する', en: 'Recommend' }, ['screening'], 'recommended', {
      primary: true,
      // What was true at the receipt may have been edited since.
      guards: [...applicationGuards, 'recommendation_documents_filed', 'host_funds'],
      requiredFields: [...applicationFields, 'expertise'],
    }),
    step('return', { ja: '差し戻す', en: 'Return' }, ['screening', 'recommended', 'second_approval'], 'returned', {
      dataFields: [reasonField(dispatchReasons, returnReasons)],
      reasons: returnReasons,
      commentRequired: true,
    }),
    step('resubmit', { ja: '再提出を受理する', en: 'Receive it again' }, ['returned'], 'received', {
      primary: true,
      guards: ['changed_since_return', ...applicationGuards, 'mission_ahead', 'window_open_for_new_year'],
      waivers: [
        { guard: 'changed_since_return', field: 'comment', code: 'change-note-missing' },
        {
          guard: 'window_open_for_new_year',
          action: 'dispatch.submit_late',
          field: 'lateReason',
          code: 'late-reason-missing',
        },
      ],
      requiredFields: applicationFields,
      dataFields: [lateReason],
    }),
    step('approve', { ja: '承認する', en: 'Approve' }, ['recommended', 'second_approval'], 'approved', {
      primary: true,
      // Documents may be taken back after the recommendation.
      guards: [...applicationGuards, 'recommendation_documents_filed', 'approval_documents_filed', 'host_funds'],
      requiredFields: [...applicationFields, 'expertise'],
      detours: [{ when: 'first_approval_above', value: secondApprovalAbove, to: 'second_approval' }],
      dataFields: [score, budget],
    }),
    step('reject', { ja: '不採択とする', en: 'Reject' }, ['recommended', 'second_approval'], 'rejected', {
      dataFields: [reasonField(dispatchReasons, rejectReasons)],
      reasons: rejectReasons,
    }),
    step('match', { ja: '選考を始める', en: 'Start matching' }, ['approved'], 'matching', {
      primary: true,
      guards: ['mic_consulted'],
      waivers: [{ guard: 'mic_consulted', field: 'comment', code: 'mic-consultation-missing' }],
    }),
    step('consent', { ja: '専門家に打診する', en: 'Ask the specialist' }, ['matching'], 'consent', {
      primary: true,
      guards: ['mission_ahead'],
      dataFields: [expert, overrideReason],
    }),
    step('invite', { ja: '専門家を追加で打診する', en: 'Ask another specialist' }, ['consent'], 'consent', {
      action: 'dispatch.consent',
      guards: ['mission_ahead', 'more_wanted'],
      dataFields: [expert, overrideReason],
    }),
    step('refuse', { ja: '不承諾を記録する', en: 'Record a refusal' }, ['consent'], 'matching', {
      detours: [{ when: 'others_still_asked', to: 'consent' }],
      dataFields: [reasonField(dispatchReasons, refusalReasons), refusedExpert],
      reasons: refusalReasons,
    }),
    step('conclude', { ja: '該当者なしとする', en: 'Conclude without a specialist' }, ['matching'], 'no_specialist', {
      dataFields: [reasonField(dispatchReasons, ['no_specialist', 'employer_refused', 'expert_declined'])],
      reasons: ['no_specialist', 'employer_refused', 'expert_declined'],
    }),
    step('agree', { ja: '協定を締結する', en: 'Conclude the agreement' }, ['consent'], 'agreed', {
      primary: true,
      guards: ['expert_consented', 'agreement_signed', 'agreement_documents_filed', 'as_many_as_requested'],
      waivers: [{ guard: 'as_many_as_requested', field: 'fewerReason', code: 'fewer-experts-reason-missing' }],
      dataFields: [fewerReason, overrideReason],
    }),
    step('prepare', { ja: '派遣準備を始める', en: 'Start preparing' }, ['agreed'], 'preparing', { primary: true }),
    step('convert', { ja: 'オンライン実施に切り替える', en: 'Convert to online' }, ['agreed', 'preparing'], 'agreed', {
      guards: ['on_site'],
      detours: [{ when: 'already_preparing', to: 'preparing' }],
      dataFields: [reasonField(dispatchReasons, conversionReasons)],
      reasons: conversionReasons,
      commentRequired: true,
    }),
    step('depart', { ja: '出発を記録する', en: 'Record the departure' }, ['preparing'], 'dispatched', {
      primary: true,
      // The agreement and the consent may be taken back after they were filed.
      guards: [
        'expert_consented',
        'agreement_signed',
        'agreement_documents_filed',
        'insured',
        'visa_ready',
        'itinerary_ready',
        'health_declared',
        'departure_documents_filed',
      ],
      dataFields: [dispatchFields.departedOn],
    }),
    step('comeback', { ja: '帰国を記録する', en: 'Record the return' }, ['dispatched'], 'returned_home', {
      primary: true,
      dataFields: [dispatchFields.returnedOn],
    }),
    step('report', { ja: '報告済にする', en: 'Report' }, ['returned_home'], 'reported', {
      primary: true,
      guards: ['report_documents_filed'],
      dataFields: [dispatchFields.attendees],
    }),
    step('close', { ja: '完了にする', en: 'Close' }, ['reported'], 'closed', {
      primary: true,
      guards: ['report_documents_filed'],
    }),
    step('withdraw', { ja: '取下げにする', en: 'Withdraw' }, open, 'withdrawn', {
      dataFields: [reasonField(dispatchReasons, endReasons)],
      reasons: endReasons,
    }),
    step('cancel', { ja: '中止にする', en: 'Cancel' }, open, 'cancelled', {
      dataFields: [reasonField(dispatchReasons, endReasons)],
      reasons: endReasons,
    }),
  ],
  // Inferences that the council may change; the clock of screening and decision stands still while returned.
  deadlines: [
    {
      code: 'screening',
      label: { ja: '審査', en: 'Screening' },
      from: 'received_on',
      days: 20,
      unit: 'working',
      states: upTo('screening'),
      metBy: [],
      pausedIn: ['returned'],
    },
    {
      code: 'decision',
      label: { ja: '採否の決定', en: 'Decision' },
      from: 'received_on',
      days: 40,
      unit: 'working',
      states: upTo('second_approval'),
      metBy: [],
      pausedIn: ['returned'],
    },
    {
      code: 'agreement',
      label: { ja: '協定の締結', en: 'Agreement' },
      from: 'first_date',
      days: -30,
      unit: 'calendar',
      states: ['returned', ...upTo('consent')],
      metBy: [],
    },
    {
      code: 'preparation',
      label: { ja: '派遣準備の完了', en: 'Preparation' },
      from: 'first_date',
      days: -14,
      unit: 'calendar',
      states: ['returned', ...upTo('preparing')],
      metBy: ['insured', 'visa_ready', 'itinerary_ready', 'health_declared', 'departure_documents_filed'],
    },
    {
      code: 'reports',
      label: { ja: '報告書の提出', en: 'Reports' },
      from: 'last_date',
      days: 30,
      unit: 'working',
      states: ['returned', ...upTo('returned_home')],
      metBy: ['report_documents_filed'],
    },
  ],
};
