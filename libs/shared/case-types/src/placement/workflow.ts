import type { FieldDefinition } from '../field';
import { reasonField } from '../reason-field';
import { stepsOf } from '../step';
import type { DeadlineRule, Transition, WorkflowDefinition } from '../workflow';
import { placementFields } from './fields';
import { placementReasons, type PlacementReason } from './vocabularies';

const beforeArrival = ['nominated', 'eligible', 'host_review', 'selected', 'decided', 'travel'] as const;

/** The stages after the arrival: in Tokyo, at JIAM and at the host. */
const inJapan = ['arrived', 'introduction', 'host_training'] as const;

/** The states up to one, in which something before the arrival is still to come. */
function upTo(last: (typeof beforeArrival)[number]): string[] {
  return beforeArrival.slice(0, beforeArrival.indexOf(last) + 1);
}

/** What the nomination has to show; looked at again before each decision, since it may have changed meanwhile. */
const eligibility = [
  'age_in_range',
  'japanese_sufficient',
  'employer_recommended',
  'passport_covers',
  'health_form_held',
  'consent_recorded',
] as const;

const travelGuards = ['trainee_visa_ready', 'trainee_flight_booked', 'trainee_insured'] as const;

const ineligible = [
  'age',
  'japanese_level',
  'passport',
  'health',
  'consent',
  'incomplete',
  'outside_fields',
  'no_host',
  'security',
  'budget',
] as const satisfies PlacementReason[];

const notSelected = [
  'host_declined',
  'host_withdrew',
  'other_candidate',
  'japanese_level',
] as const satisfies PlacementReason[];

const terminated = [
  'health',
  'family',
  'trainee_declined',
  'employer_recalled',
  'host_withdrew',
  'misconduct',
  'security',
] as const satisfies PlacementReason[];

const withdrawn = [
  'trainee_declined',
  'employer_recalled',
  'health',
  'family',
  'host_withdrew',
  'no_host',
  'security',
  'budget',
] as const satisfies PlacementReason[];

const refusedVisa = ['visa_refused', 'visa_late'] as const satisfies PlacementReason[];

const offer: FieldDefinition = {
  key: 'offerId',
  kind: 'host_offer',
  label: { ja: '受入枠', en: 'Host offer' },
  sensitivity: 'open',
};

const overrideReason: FieldDefinition = {
  key: 'overrideReason',
  kind: 'long_text',
  label: { ja: '条件に合わない受入枠を選ぶ理由', en: 'Why an offer that does not fit is chosen' },
  help: {
    ja: '受入枠の条件を満たさない場合のみ。理由を付けて提案した人は、この案件の決定はできなくなります',
    en: 'Only where a condition of the offer is not met; who gives it cannot decide on this placement',
  },
  maxLength: 1000,
  sensitivity: 'open',
};

function day(key: string, ja: string, en: string): FieldDefinition {
  return { key, kind: 'date', label: { ja, en }, sensitivity: 'open' };
}

/** Left out, the training ended on the day on which that is recorded, or with its plan. */
const endedOn: FieldDefinition = {
  ...day('endedOn', '研修の最終日', 'Last day of the training'),
  help: {
    ja: '入力しない場合は、記録した日とします（終了予定日まで）',
    en: 'Left empty, the day on which you record it, at most the planned end',
  },
};

const step = stepsOf('placement');

/** A step that ends the placement, with the reasons that fit it. */
function ending(
  name: string,
  label: Transition['label'],
  from: readonly string[],
  to: string,
  reasons: readonly PlacementReason[],
): Transition {
  return step(name, label, from, to, { dataFields: [reasonField(placementReasons, reasons)], reasons });
}

function milestone(
  code: string,
  label: DeadlineRule['label'],
  days: number,
  states: readonly string[],
  metBy: DeadlineRule['metBy'] = [],
): DeadlineRule {
  return { code, label, from: 'first_date', days, unit: 'calendar', states, metBy };
}

/** The workflow of a trainee's placement, from nomination to return. */
export const placementWorkflow: WorkflowDefinition = {
  type: 'placement',
  states: [
    { key: 'nominated', label: { ja: '推薦受理', en: 'Nominated' }, tone: 'waiting', initial: true, position: 1 },
    { key: 'eligible', label: { ja: '適格', en: 'Eligible' }, tone: 'waiting', position: 2 },
    { key: 'host_review', label: { ja: '受入審査', en: 'Host review' }, tone: 'waiting', position: 3 },
    { key: 'selected', label: { ja: '内定', en: 'Selected' }, tone: 'waiting', position: 4 },
    { key: 'decided', label: { ja: '決定', en: 'Decided' }, tone: 'moving', position: 5 },
    { key: 'travel', label: { ja: '渡航準備', en: 'Travel' }, tone: 'moving', position: 6 },
    { key: 'arrived', label: { ja: '来日', en: 'Arrived' }, tone: 'moving', position: 7 },
    { key: 'introduction', label: { ja: 'JIAM研修', en: 'Introduction at JIAM' }, tone: 'moving', position: 8 },
    { key: 'host_training', label: { ja: '受入研修', en: 'Host training' }, tone: 'moving', position: 9 },
    { key: 'final_report', label: { ja: '報告', en: 'Final report' }, tone: 'waiting', position: 10 },
    { key: 'completed', label: { ja: '修了', en: 'Completed' }, tone: 'done', terminal: true, position: 11 },
    { key: 'ineligible', label: { ja: '不適格', en: 'Ineligible' }, tone: 'stopped', terminal: true },
    { key: 'not_selected', label: { ja: '不採用', en: 'Not selected' }, tone: 'stopped', terminal: true },
    { key: 'visa_refused', label: { ja: '査証不発給', en: 'Visa refused' }, tone: 'stopped', terminal: true },
    { key: 'terminated', label: { ja: '中途終了', en: 'Terminated' }, tone: 'stopped', terminal: true },
    { key: 'withdrawn', label: { ja: '取下げ', en: 'Withdrawn' }, tone: 'stopped', terminal: true },
  ],
  transitions: [
    step('find_eligible', { ja: '適格とする', en: 'Find eligible' }, ['nominated'], 'eligible', {
      primary: true,
      guards: eligibility,
      requiredFields: ['country', 'trainee', 'field', 'japaneseLevel', 'plannedArrival', 'plannedDeparture'],
    }),
    ending('find_ineligible', { ja: '不適格とする', en: 'Find ineligible' }, ['nominated'], 'ineligible', ineligible),
    step('propose', { ja: '受入先に提案する', en: 'Propose to a host' }, ['eligible'], 'host_review', {
      primary: true,
      guards: eligibility,
      dataFields: [offer, overrideReason],
    }),
    step('select', { ja: '内定とする', en: 'Select' }, ['host_review'], 'selected', {
      primary: true,
      guards: [...eligibility, 'host_decided'],
    }),
    ending('reject', { ja: '不採用とする', en: 'Not select' }, ['host_review'], 'not_selected', notSelected),
    step('decide', { ja: '決定する', en: 'Decide' }, ['selected'], 'decided', {
      primary: true,
      guards: [...eligibility, 'host_decided', 'mic_decided'],
      waivers: [{ guard: 'mic_decided', field: 'comment', code: 'mic-decision-missing' }],
    }),
    step('travel', { ja: '渡航準備を始める', en: 'Prepare the travel' }, ['decided'], 'travel', { primary: true }),
    step('arrive', { ja: '来日を記録する', en: 'Record the arrival' }, ['travel'], 'arrived', {
      primary: true,
      guards: ['passport_covers', ...travelGuards],
      dataFields: [placementFields.arrivedOn],
    }),
    ending('refuse_visa', { ja: '査証不発給とする', en: 'Visa refused' }, ['travel'], 'visa_refused', refusedVisa),
    step('introduce', { ja: 'JIAM研修を始める', en: 'Begin at JIAM' }, ['arrived'], 'introduction', {
      primary: true,
      guards: ['introduction_dated'],
    }),
    step('host', { ja: '受入研修を始める', en: 'Begin at the host' }, ['introduction'], 'host_training', {
      primary: true,
      guards: ['host_training_dated', 'host_confirmed_arrival'],
    }),
    step('report', { ja: '報告済にする', en: 'Report' }, ['host_training'], 'final_report', {
      primary: true,
      guards: ['final_report_filed'],
    }),
    step('terminate', { ja: '中途終了とする', en: 'Terminate' }, inJapan, 'terminated', {
      dataFields: [reasonField(placementReasons, terminated), endedOn],
      reasons: terminated,
      commentRequired: true,
    }),
    step('complete', { ja: '修了とする', en: 'Complete' }, ['final_report'], 'completed', {
      primary: true,
      guards: ['final_report_filed'],
      dataFields: [day('departedOn', '離日日', 'Departed on')],
    }),
    ending('withdraw', { ja: '取下げにする', en: 'Withdraw' }, beforeArrival, 'withdrawn', withdrawn),
  ],
  // Inferences that the council may change, counted back from the arrival.
  deadlines: [
    milestone('eligibility', { ja: '適格性の確認', en: 'Eligibility' }, -180, upTo('nominated')),
    milestone('host_selection', { ja: '受入自治体の選考', en: 'Host’s selection' }, -120, upTo('host_review')),
    milestone('decision', { ja: '総務省・協会の決定', en: 'Decision' }, -90, upTo('selected')),
    milestone('visa', { ja: '査証の取得', en: 'Visa' }, -30, upTo('travel'), ['trainee_visa_ready']),
    milestone('flight', { ja: '航空券の手配', en: 'Flight' }, -21, upTo('travel'), ['trainee_flight_booked']),
    milestone('insurance', { ja: '保険の加入', en: 'Insurance' }, -14, upTo('travel'), ['trainee_insured']),
    {
      code: 'final_report',
      label: { ja: '最終報告書の提出', en: 'Final report' },
      from: 'last_date',
      days: 30,
      unit: 'calendar',
      states: [...beforeArrival, ...inJapan],
      metBy: ['final_report_filed'],
    },
  ],
};
