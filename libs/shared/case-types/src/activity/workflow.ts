import { reasonField } from '../reason-field';
import { reopening } from '../reopen-step';
import { stepsOf } from '../step';
import type { WorkflowDefinition } from '../workflow';
import { activityFields } from './fields';
import { activityReasons, activityReopenReasons } from './vocabularies';

const open = ['planned', 'open', 'confirmed', 'held', 'reported'] as const;

const cancelReasons = activityReasons.map(({ value }) => value).filter((one) => !activityReopenReasons.includes(one));

const step = stepsOf('activity', { primary: true });

/** The workflow of an activity, from the plan to the report. */
export const activityWorkflow: WorkflowDefinition = {
  type: 'activity',
  states: [
    { key: 'planned', label: { ja: '計画', en: 'Planned' }, tone: 'waiting', initial: true, position: 1 },
    { key: 'open', label: { ja: '準備・募集中', en: 'Open' }, tone: 'moving', position: 2 },
    { key: 'confirmed', label: { ja: '実施決定', en: 'Confirmed' }, tone: 'moving', position: 3 },
    { key: 'held', label: { ja: '実施済', en: 'Held' }, tone: 'moving', position: 4 },
    { key: 'reported', label: { ja: '報告済', en: 'Reported' }, tone: 'waiting', position: 5 },
    { key: 'closed', label: { ja: '完了', en: 'Closed' }, tone: 'done', terminal: true, position: 6 },
    { key: 'cancelled', label: { ja: '中止', en: 'Cancelled' }, tone: 'stopped', terminal: true },
  ],
  transitions: [
    step('open', { ja: '準備・募集を始める', en: 'Open' }, ['planned'], 'open', {
      requiredFields: ['theme', 'from', 'to'],
    }),
    step('confirm', { ja: '実施を決定する', en: 'Confirm' }, ['open'], 'confirmed', {
      requiredFields: ['participants', 'publicationType', 'language'],
    }),
    step('hold', { ja: '実施済にする', en: 'Record that it was held' }, ['confirmed'], 'held', {
      // People counted before the last day would be a false count.
      guards: ['activity_day_come'],
      dataFields: [activityFields.actualParticipants, activityFields.actualVisitors],
    }),
    step('report', { ja: '報告済にする', en: 'Report' }, ['held'], 'reported', {
      guards: ['activity_report_filed'],
    }),
    step('close', { ja: '完了にする', en: 'Close' }, ['reported'], 'closed', {
      // Documents may be taken back after the report.
      guards: ['activity_report_filed'],
    }),
    step('reopen', { ja: '再開する', en: 'Reopen' }, ['closed'], 'reported', {
      ...reopening(activityReasons, activityReopenReasons),
    }),
    step('cancel', { ja: '中止にする', en: 'Cancel' }, open, 'cancelled', {
      primary: false,
      dataFields: [reasonField(activityReasons, cancelReasons)],
      reasons: cancelReasons,
    }),
  ],
  // Inferences that an office may change.
  deadlines: [
    {
      code: 'confirmation',
      label: { ja: '実施の決定', en: 'Confirmation' },
      from: 'first_date',
      days: -30,
      unit: 'calendar',
      states: ['planned', 'open'],
      metBy: [],
    },
    {
      code: 'report',
      label: { ja: '実施報告', en: 'Report' },
      from: 'last_date',
      days: 30,
      unit: 'working',
      states: ['planned', 'open', 'confirmed', 'held'],
      metBy: ['activity_report_filed'],
    },
  ],
};
