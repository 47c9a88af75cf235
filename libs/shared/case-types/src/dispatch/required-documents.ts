import { dispatchDocumentKinds } from './vocabularies';

/** The steps at which a rule may ask for a document; later steps of the same part of the way ask for it again. */
export const documentSteps = ['submit', 'recommend', 'approve', 'agree', 'depart', 'report'] as const;

/** A step at which a rule may ask for a document. */
export type DocumentStep = (typeof documentSteps)[number];

type DocumentKind = (typeof dispatchDocumentKinds)[number]['value'];

/**
 * The kinds that a rule may ask for, each with the step before which it cannot exist. What may be settled in either of
 * two forms (consents) or is asked of every mission (the signed agreement) has a guard of its own; letters and the rest
 * show nothing, and filing them ties nobody.
 */
export const requirableFrom = {
  request_form: 'submit',
  endorsement: 'submit',
  cost_undertaking: 'submit',
  host_profile: 'submit',
  mic_consultation: 'agree',
  insurance: 'depart',
  visa: 'depart',
  itinerary: 'depart',
  health_declaration: 'depart',
  specialist_report: 'report',
  host_report: 'report',
} as const satisfies Partial<Record<DocumentKind, DocumentStep>>;

/** A kind of document that a rule may ask for. */
export type RequirableKind = keyof typeof requirableFrom;

/** The kinds that a rule may ask for, in the order of the vocabulary. */
export const requirableKinds = dispatchDocumentKinds
  .map(({ value }) => value)
  .filter((kind): kind is RequirableKind => Object.hasOwn(requirableFrom, kind));

/** The steps at which a kind may be asked for. */
export function stepsFor(kind: RequirableKind): readonly DocumentStep[] {
  return documentSteps.slice(documentSteps.indexOf(requirableFrom[kind]));
}

/** What a rule asks for. */
export interface RequiredDocument {
  readonly kind: string;
  readonly step: string;
  /** What the document has to look like, where a rule says so. */
  readonly noteJa?: string | null;
  readonly noteEn?: string | null;
}

/** The rule of all countries as the register of rules begins with it. */
export const standardDocuments: readonly RequiredDocument[] = [
  { kind: 'request_form', step: 'submit' },
  { kind: 'endorsement', step: 'submit' },
  { kind: 'specialist_report', step: 'report' },
  { kind: 'host_report', step: 'report' },
];

/** Needless where nobody travels. */
const forTravel: readonly string[] = ['insurance', 'visa', 'itinerary', 'health_declaration'];

/** The kinds that the rules ask for at a step, in the order of the vocabulary, each once. */
export function kindsAskedAt(
  step: DocumentStep,
  { rules, online }: { readonly rules: readonly RequiredDocument[]; readonly online: boolean },
): RequirableKind[] {
  const asked = new Set(rules.filter((rule) => rule.step === step).map(({ kind }) => kind));
  return requirableKinds.filter((kind) => asked.has(kind) && !(online && forTravel.includes(kind)));
}
