import { actionOf } from '@kakehashi/shared/access';
import { caseTypes, decisionSteps, workflows, type CaseType } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';
import appointments from './sql/appointments.sql';
import completed from './sql/completed.sql';
import decisions from './sql/decisions.sql';
import open from './sql/open.sql';
import overdue from './sql/overdue.sql';
import waiting from './sql/waiting.sql';

/** What the dashboard shows. */
export const dashboardFigures = ['open', 'overdue', 'waiting', 'decisions', 'completed', 'appointments'] as const;

/** A figure of the dashboard. */
export type DashboardFigure = (typeof dashboardFigures)[number];

/** By what a figure is broken down; `step` is a state, the step that was taken, or where an appointment stands. */
export const dashboardCuts = [
  'all',
  'office',
  'type',
  'officeType',
  'step',
  'age',
  'officeAge',
  'stepAge',
  'month',
] as const;

/** By what a figure is broken down. */
export type DashboardCut = (typeof dashboardCuts)[number];

/** How many days something has waited; the last band has no end. */
export const ages = [
  { code: 'week', from: 0, to: 7 },
  { code: 'month', from: 8, to: 30 },
  { code: 'quarter', from: 31, to: 90 },
  { code: 'older', from: 91, to: null },
] as const;

/** How many days something has waited. */
export type Age = (typeof ages)[number]['code'];

/** A step of a case type: a state, or a transition. */
interface TypedStep {
  readonly type: CaseType;
  readonly step: string;
}

/** A figure with the rows that it counts: the number and the list behind it are read from the same statement. */
export interface FigureDefinition {
  readonly label: Label;
  readonly definition: Label;
  readonly rows: string;
  /** The steps that the rows are found by. */
  readonly steps: readonly TypedStep[];
  readonly cuts: readonly DashboardCut[];
  /** Whether it counts what stands open now, whatever the period. */
  readonly standing: boolean;
  /** Whether the days of its rows are told as median and 90th percentile. */
  readonly spread: boolean;
  /** The type of what tells its rows apart. */
  readonly key: 'uuid' | 'bigint';
}

const standing = {
  steps: [],
  cuts: ['all', 'office', 'type', 'step', 'age', 'officeAge', 'stepAge'],
  standing: true,
  spread: false,
  key: 'uuid',
} as const;

/** Every figure with the definition that stands beside it. */
export const figureDefinitions: Readonly<Record<DashboardFigure, FigureDefinition>> = {
  open: {
    ...standing,
    label: { ja: '進行中の案件', en: 'Open cases' },
    definition: {
      ja: '終了していない案件の件数。経過日数は、今の状態になってからの暦日数（担当事務所の日付）。',
      en: 'Cases that have not ended. Their age is the calendar days since they came into their present state, by the date at the office in charge.',
    },
    rows: open,
  },
  overdue: {
    ...standing,
    label: { ja: '期限超過', en: 'Overdue' },
    definition: {
      ja: '進行中の案件のうち、次の期限が担当事務所の今日より前のもの（案件一覧の「期限超過」と同じ）。日数は期限からの暦日数。',
      en: 'Open cases whose next deadline lies before today at the office in charge, as the list of cases marks them. The days are calendar days since the deadline.',
    },
    rows: overdue,
  },
  waiting: {
    ...standing,
    label: { ja: '決裁待ち', en: 'Waiting for a decision' },
    definition: {
      ja: '次の手続が承認・受入可否・完了などの決裁である、進行中の案件。日数は、決裁待ちになってからの暦日数。',
      en: 'Open cases whose next step is a decision, such as to accept, approve or close. The days are calendar days since they began to wait.',
    },
    rows: waiting,
    steps: decisionSteps().map(({ type, state }) => ({ type, step: state })),
  },
  decisions: {
    label: { ja: '決裁済み', en: 'Decided' },
    definition: {
      ja: '期間中の決裁（受入可否、推薦、承認、不採択、完了など、担当者以外が行う手続）の件数。日数は、案件がその状態になってから決裁までの暦日数。',
      en: 'Decisions of the period: steps that others than the person in charge take, such as to accept, recommend, approve, reject or close. The days are calendar days from when the case came into the state until the decision.',
    },
    rows: decisions,
    steps: caseTypes.flatMap((type) =>
      workflows[type].transitions
        .filter(({ action }) => actionOf(action).condition)
        .map(({ name }) => ({ type, step: name })),
    ),
    cuts: ['all', 'office', 'type', 'step', 'month'],
    standing: false,
    spread: true,
    key: 'bigint',
  },
  completed: {
    label: { ja: '完了した案件', en: 'Completed' },
    definition: {
      ja: '期間中に完了（研修員は修了）した案件の、登録から完了までの暦日数。取下げ・中止・不成立は含まない。再開した案件は、最後に完了した日で数える。完了済みとして取り込んだ案件は含まない。',
      en: 'Cases that were closed (trainees: that completed) in the period: calendar days from entry to closing. What was withdrawn, cancelled or refused is not in it; a reopened case counts when it was last closed. What came in from a file as closed was not closed here, and is not in it.',
    },
    rows: completed,
    steps: caseTypes.flatMap((type) =>
      workflows[type].states
        .filter(({ terminal, tone }) => terminal && tone === 'done')
        .map(({ key }) => ({ type, step: key })),
    ),
    cuts: ['all', 'office', 'type', 'officeType', 'month'],
    standing: false,
    spread: true,
    key: 'uuid',
  },
  appointments: {
    label: { ja: 'アポイント', en: 'Appointments' },
    definition: {
      ja: '期間中に開始時刻を迎えたアポイントのうち、訪問先に依頼したもの（依頼中・確定・辞退）。成立は「確定」の件数。候補と当方の取りやめは含まない。',
      en: 'Appointments of the period whose time has come and that a host was asked for (requested, confirmed, declined). Those confirmed came about. Proposals and what we dropped are not in it.',
    },
    rows: appointments,
    steps: [],
    cuts: ['all', 'office', 'step', 'month'],
    standing: false,
    spread: false,
    key: 'uuid',
  },
};
