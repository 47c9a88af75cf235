import { reasonField } from '../reason-field';
import { reopening } from '../reopen-step';
import { stepsOf } from '../step';
import type { WorkflowDefinition } from '../workflow';
import { signedOnField, testFields } from './fields';
import { affiliationReasons, affiliationReopenReasons } from './vocabularies';

const beforeSigning = ['inquiry', 'researching', 'introduced', 'negotiating'] as const;

const dropReasons = affiliationReasons
  .map(({ value }) => value)
  .filter((one) => !affiliationReopenReasons.includes(one));

const step = stepsOf('affiliation', { primary: true });

/** The workflow of a consultation about an affiliation, from the inquiry to the signed agreement. */
export const affiliationWorkflow: WorkflowDefinition = {
  type: 'affiliation',
  states: [
    { key: 'inquiry', label: { ja: '照会', en: 'Inquiry' }, tone: 'waiting', initial: true, position: 1 },
    { key: 'researching', label: { ja: '候補調査中', en: 'Researching' }, tone: 'moving', position: 2 },
    { key: 'introduced', label: { ja: '紹介済', en: 'Introduced' }, tone: 'waiting', position: 3 },
    { key: 'negotiating', label: { ja: '協議中', en: 'Negotiating' }, tone: 'moving', position: 4 },
    { key: 'signed', label: { ja: '締結済', en: 'Signed' }, tone: 'moving', position: 5 },
    { key: 'closed', label: { ja: '完了', en: 'Closed' }, tone: 'done', terminal: true, position: 6 },
    { key: 'dropped', label: { ja: '見送り', en: 'Dropped' }, tone: 'stopped', terminal: true },
  ],
  transitions: [
    step('research', { ja: '候補の調査を始める', en: 'Start researching' }, ['inquiry'], 'researching', {
      requiredFields: ['background'],
    }),
    step('introduce', { ja: '候補を紹介する', en: 'Introduce candidates' }, ['researching'], 'introduced', {
      requiredFields: ['candidates'],
    }),
    step('negotiate', { ja: '協議に入る', en: 'Start negotiating' }, ['introduced'], 'negotiating', {
      requiredFields: ['partner'],
    }),
    step('sign', { ja: '締結を記録する', en: 'Record the signing' }, ['negotiating'], 'signed', {
      // The register needs both parties; the prefecture of the one comes from the requester.
      guards: ['affiliation_party_known'],
      requiredFields: ['partner'],
      dataFields: [signedOnField, ...testFields],
    }),
    step('close', { ja: '完了にする', en: 'Close' }, ['signed'], 'closed'),
    step('reopen', { ja: '再開する', en: 'Reopen' }, ['closed'], 'signed', {
      ...reopening(affiliationReasons, affiliationReopenReasons),
    }),
    step('drop', { ja: '見送りにする', en: 'Drop' }, beforeSigning, 'dropped', {
      primary: false,
      dataFields: [reasonField(affiliationReasons, dropReasons)],
      reasons: dropReasons,
    }),
  ],
  deadlines: [],
};
