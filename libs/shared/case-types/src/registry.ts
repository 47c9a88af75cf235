import type { Label } from '@kakehashi/shared/contracts';
import { activityFields } from './activity/fields';
import { activityDocumentKinds, activityReasons } from './activity/vocabularies';
import { activityWorkflow } from './activity/workflow';
import { affiliationFields } from './affiliation/fields';
import { affiliationDocumentKinds, affiliationReasons } from './affiliation/vocabularies';
import { affiliationWorkflow } from './affiliation/workflow';
import { caseTypes, type CaseType } from './case-type';
import type { Choice, FieldTable } from './field';
import { dispatchFields } from './dispatch/fields';
import { dispatchDocumentKinds, dispatchReasons } from './dispatch/vocabularies';
import { dispatchWorkflow } from './dispatch/workflow';
import { placementFields } from './placement/fields';
import { placementDocumentKinds, placementReasons } from './placement/vocabularies';
import { placementWorkflow } from './placement/workflow';
import { researchFields } from './research/fields';
import { researchDocumentKinds, researchReasons } from './research/vocabularies';
import { researchWorkflow } from './research/workflow';
import { caseFields, visitFields } from './visit/fields';
import { documentKinds, visitReasons } from './visit/vocabularies';
import { visitWorkflow } from './visit/workflow';
import type { WorkflowDefinition } from './workflow';

/** What a case type is called and how its references begin. */
export interface CaseTypeDefinition {
  readonly label: Label;
  /** The first letter of its references: `V-SIN-2026-0042`. */
  readonly prefix: string;
  readonly fields: FieldTable;
  readonly reasons: readonly Choice[];
  readonly documentKinds: readonly Choice[];
}

/** Every case type. */
export const caseTypeDefinitions = {
  visit: {
    label: { ja: '訪問支援', en: 'Visit support' },
    prefix: 'V',
    fields: { ...caseFields, ...visitFields },
    reasons: visitReasons,
    documentKinds,
  },
  dispatch: {
    label: { ja: '専門家派遣', en: 'Specialist dispatch' },
    prefix: 'D',
    fields: dispatchFields,
    reasons: dispatchReasons,
    documentKinds: dispatchDocumentKinds,
  },
  placement: {
    label: { ja: '研修員の受入れ', en: 'Trainee placement' },
    prefix: 'P',
    fields: placementFields,
    reasons: placementReasons,
    documentKinds: placementDocumentKinds,
  },
  activity: {
    label: { ja: '交流事業', en: 'Activity' },
    prefix: 'A',
    fields: activityFields,
    reasons: activityReasons,
    documentKinds: activityDocumentKinds,
  },
  research: {
    label: { ja: '依頼調査', en: 'Commissioned research' },
    prefix: 'R',
    fields: researchFields,
    reasons: researchReasons,
    documentKinds: researchDocumentKinds,
  },
  affiliation: {
    label: { ja: '姉妹提携相談', en: 'Affiliation consultation' },
    prefix: 'S',
    fields: affiliationFields,
    reasons: affiliationReasons,
    documentKinds: affiliationDocumentKinds,
  },
} as const satisfies Record<CaseType, CaseTypeDefinition>;

/** Every kind of document that some type keeps, once. */
export const allDocumentKinds: readonly string[] = [
  ...new Set(caseTypes.flatMap((type) => caseTypeDefinitions[type].documentKinds.map(({ value }) => value))),
];

/** The workflow of each case type as it stands in the code; the database keeps the published versions. */
export const workflows: Readonly<Record<CaseType, WorkflowDefinition>> = {
  visit: visitWorkflow,
  dispatch: dispatchWorkflow,
  placement: placementWorkflow,
  activity: activityWorkflow,
  research: researchWorkflow,
  affiliation: affiliationWorkflow,
};

/** The keys of the fields whose change makes a person an editor of the substance of a case. */
export function substanceFields(type: CaseType): string[] {
  const fields: FieldTable = caseTypeDefinitions[type].fields;
  return Object.values(fields)
    .filter(({ substance }) => substance)
    .map(({ key }) => key);
}

/** The type of the case that a reference names, by its first letter; undefined where no type begins so. */
export function caseTypeOfReference(reference: string): CaseType | undefined {
  return caseTypes.find((type) => reference.startsWith(`${caseTypeDefinitions[type].prefix}-`));
}
