import type { Label } from '@kakehashi/shared/contracts';
import type { CaseFacts } from '../facts';
import type { Guard } from '../guard';
import type { GuardName } from '../guards';
import { kindsAskedAt, standardDocuments, type DocumentStep, type RequirableKind } from './required-documents';

/** The kinds of documents that the rules ask of a case at a step. */
export function documentsAskedAt(
  step: DocumentStep,
  { requiredDocuments = standardDocuments, values }: Pick<CaseFacts, 'requiredDocuments' | 'values'>,
): RequirableKind[] {
  return kindsAskedAt(step, { rules: requiredDocuments, online: values['mode'] === 'online' });
}

/** What the rules ask for at a step is there; without `only`, all of it. */
function rulesGuard(step: DocumentStep, label: Label, only: (kind: RequirableKind) => boolean = () => true): Guard {
  return {
    label,
    missing: (facts) =>
      documentsAskedAt(step, facts)
        .filter((kind) => only(kind) && !facts.documentKinds.includes(kind))
        .map((kind) => ({ code: 'document-missing', field: kind, fixTarget: 'documents' })),
  };
}

function neededTo(ja: string, en: string): Label {
  return {
    ja: `${ja}に必要な書類（国別の必要書類による）が揃っている`,
    en: `The documents that ${en} needs, by the list of its country, are there`,
  };
}

const ofApplication = neededTo('申請', 'the application');
const ofReports = neededTo('報告', 'the report');

/** That the documents are there which the rules of the country ask for. */
export const documentRuleGuards = {
  application_documents_filed: rulesGuard('submit', ofApplication),
  recommendation_documents_filed: rulesGuard('recommend', neededTo('推薦', 'the recommendation')),
  approval_documents_filed: rulesGuard('approve', neededTo('承認', 'the approval')),
  agreement_documents_filed: rulesGuard('agree', neededTo('協定締結', 'the agreement')),
  departure_documents_filed: rulesGuard('depart', neededTo('出発', 'the departure')),
  report_documents_filed: rulesGuard('report', ofReports),
  // Versions of the workflow from before the rules were data name these in pairs; each pair asks for the same.
  request_form_filed: rulesGuard('submit', ofApplication, (kind) => kind !== 'endorsement'),
  endorsement_filed: rulesGuard('submit', ofApplication, (kind) => kind === 'endorsement'),
  specialist_report_filed: rulesGuard('report', ofReports, (kind) => kind !== 'host_report'),
  host_report_filed: rulesGuard('report', ofReports, (kind) => kind === 'host_report'),
} as const satisfies Record<string, Guard>;

const steps: Readonly<Partial<Record<GuardName, DocumentStep>>> = {
  application_documents_filed: 'submit',
  recommendation_documents_filed: 'recommend',
  approval_documents_filed: 'approve',
  agreement_documents_filed: 'agree',
  departure_documents_filed: 'depart',
  report_documents_filed: 'report',
  request_form_filed: 'submit',
  endorsement_filed: 'submit',
  specialist_report_filed: 'report',
  host_report_filed: 'report',
};

/** The step whose rules a guard reads, where it reads any. */
export function documentStepOf(guard: GuardName): DocumentStep | undefined {
  return steps[guard];
}
