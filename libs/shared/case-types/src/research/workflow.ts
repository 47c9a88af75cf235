import { reasonField } from '../reason-field';
import { reopening } from '../reopen-step';
import { stepsOf } from '../step';
import type { WorkflowDefinition } from '../workflow';
import { researchReasons, researchReopenReasons } from './vocabularies';

/** The states in which nothing was answered yet. */
const unanswered = ['inquiry', 'feasibility', 'requested', 'working'] as const;

const declineReasons = researchReasons.map(({ value }) => value).filter((one) => !researchReopenReasons.includes(one));

const step = stepsOf('research', { primary: true });

/** The workflow of a commissioned research, from the inquiry to the answer. */
export const researchWorkflow: WorkflowDefinition = {
  type: 'research',
  states: [
    { key: 'inquiry', label: { ja: '照会', en: 'Inquiry' }, tone: 'waiting', initial: true, position: 1 },
    { key: 'feasibility', label: { ja: '可否確認', en: 'Feasibility' }, tone: 'waiting', position: 2 },
    { key: 'requested', label: { ja: '正式依頼', en: 'Requested' }, tone: 'moving', position: 3 },
    { key: 'working', label: { ja: '調査中', en: 'Working' }, tone: 'moving', position: 4 },
    { key: 'answered', label: { ja: '回答済', en: 'Answered' }, tone: 'waiting', position: 5 },
    { key: 'closed', label: { ja: '完了', en: 'Closed' }, tone: 'done', terminal: true, position: 6 },
    { key: 'declined', label: { ja: '対応不可', en: 'Declined' }, tone: 'stopped', terminal: true },
  ],
  transitions: [
    step('assess', { ja: '可否確認を始める', en: 'Start assessing' }, ['inquiry'], 'feasibility', {
      requiredFields: ['requester', 'country', 'questions'],
    }),
    step('request', { ja: '正式依頼を受け付ける', en: 'Record the formal request' }, ['feasibility'], 'requested', {
      guards: ['research_requested'],
      requiredFields: ['background', 'dueOn'],
    }),
    step('work', { ja: '調査を始める', en: 'Start working' }, ['requested'], 'working', {
      guards: ['owner_assigned'],
    }),
    step('answer', { ja: '回答済にする', en: 'Record the answer' }, ['working'], 'answered', {
      guards: ['answer_filed'],
    }),
    step('close', { ja: '完了にする', en: 'Close' }, ['answered'], 'closed', {
      // The answer may be taken back after it was filed.
      guards: ['answer_filed'],
    }),
    step('reopen', { ja: '再開する', en: 'Reopen' }, ['closed'], 'answered', {
      ...reopening(researchReasons, researchReopenReasons),
    }),
    step('decline', { ja: '対応不可とする', en: 'Decline' }, unanswered, 'declined', {
      primary: false,
      dataFields: [reasonField(researchReasons, declineReasons)],
      reasons: declineReasons,
    }),
  ],
  // Inferences that an office may change.
  deadlines: [
    {
      code: 'feasibility',
      label: { ja: '可否の回答', en: 'Feasibility' },
      from: 'received_on',
      days: 5,
      unit: 'working',
      states: ['inquiry', 'feasibility'],
      metBy: [],
    },
    {
      code: 'draft_answer',
      label: { ja: '回答案の作成', en: 'Draft of the answer' },
      from: 'due_date',
      days: -7,
      unit: 'calendar',
      states: unanswered,
      metBy: ['answer_filed'],
    },
    {
      code: 'answer',
      label: { ja: '回答', en: 'Answer' },
      from: 'due_date',
      days: 0,
      unit: 'calendar',
      states: unanswered,
      metBy: [],
    },
  ],
};
