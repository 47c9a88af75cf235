import { activityFields } from './activity/fields';
import { activityDocumentKinds, activityReasons } from './activity/vocabularies';
import { activityWorkflow } from './activity/workflow';
import { affiliationFields } from './affiliation/fields';
import { affiliationDocumentKinds, affiliationReasons } from './affiliation/vocabularies';
import { affiliationWorkflow } from './affiliation/workflow';
import { caseTypeNames, caseTypes, type CaseType, type CaseTypeName } from './case-type';
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

/** What a case type is called, and what is asked and kept of its cases. */
export interface CaseTypeDefinition extends CaseTypeName {
  readonly fields: FieldTable;
  readonly reasons: readonly Choice[];
  readonly documentKinds: readonly Choice[];
}

/** Every case type. */
export const caseTypeDefinitions = {
  visit: {
    ...caseTypeNames.visit,
    fields: { ...caseFields, ...visitFields },
    reasons: visitReasons,
    documentKinds,
  },
  dispatch: {
    ...caseTypeNames.dispatch,
    fields: dispatchFields,
    reasons: dispatchReasons,
    documentKinds: dispatchDocumentKinds,
  },
  placement: {
    ...caseTypeNames.placement,
    fields: placementFields,
    reasons: placementReasons,
    documentKinds: placementDocumentKinds,
  },
  activity: {
    ...caseTypeNames.activity,
    fields: activityFields,
    reasons: activityReasons,
    documentKinds: activityDocumentKinds,
  },
  research: {
    ...caseTypeNames.research,
    fields: researchFields,
    reasons: researchReasons,
    documentKinds: researchDocumentKinds,
  },
  affiliation: {
    ...caseTypeNames.affiliation,
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
