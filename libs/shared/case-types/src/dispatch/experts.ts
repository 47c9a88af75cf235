import { visitLanguages } from '../visit/vocabularies';
import { vocabulary } from '../vocabulary';

/** How an expert stands to an employer. */
export const expertKinds = vocabulary({
  official: ['現職職員', 'Serving official'],
  retiree: ['退職者', 'Retiree'],
});

/** How an expert stands to an employer. */
export type ExpertKind = (typeof expertKinds)[number]['value'];

/** Who consents to a mission in writing: the employer of a serving official, a retiree in person. */
const consents = { official: 'employer_consent', retiree: 'own_consent' } as const satisfies Record<ExpertKind, string>;

/** Somebody who is asked for a mission, or settled on. */
export interface AskedExpert {
  readonly invitationId: string;
  readonly name: string;
  readonly kind: ExpertKind;
  /** Whether the consent to this invitation is on file. */
  readonly consented: boolean;
}

/** The documents by which these experts are consented to, each kind once; an official’s where nobody is known. */
export function consentsNeeded(experts: readonly Pick<AskedExpert, 'kind'>[] = []): string[] {
  const known = expertKinds.map(({ value }) => value).filter((kind) => experts.some((one) => one.kind === kind));
  return (known.length > 0 ? known : (['official'] as const)).map((kind) => consents[kind]);
}

/** Those who have still to be consented to, with the document that does it. */
export function consentsMissing(experts: readonly AskedExpert[] = []): { name: string; document: string }[] {
  return experts.filter(({ consented }) => !consented).map(({ name, kind }) => ({ name, document: consents[kind] }));
}

/** Those whose consent a kind of document may be. */
export function consentedBy(document: string, experts: readonly AskedExpert[] = []): AskedExpert[] {
  return experts.filter(({ kind }) => consents[kind] === document);
}

/** An invitation, as far as it tells who goes. */
interface Invitation {
  readonly id: string;
  readonly status: string;
  readonly expertName: string;
  readonly expertKind: ExpertKind;
  readonly consentFiled: boolean;
}

/** Those who are settled on, where anybody is, else those who are being asked. */
export function expertsAsked(invitations: readonly Invitation[]): AskedExpert[] {
  const of = (status: string) => invitations.filter((one) => one.status === status);
  const settled = of('agreed');
  return (settled.length > 0 ? settled : of('invited')).map(({ id, expertName, expertKind, consentFiled }) => ({
    invitationId: id,
    name: expertName,
    kind: expertKind,
    consented: consentFiled,
  }));
}

/** How well an expert speaks a language, the least first. */
export const languageLevels = vocabulary({
  basic: ['初級', 'Basic', '挨拶や簡単なやりとり', 'Greetings and simple exchanges'],
  daily: ['日常会話', 'Daily conversation'],
  working: ['業務', 'Working', '通訳なしで指導や協議ができる', 'Teaches and discusses without an interpreter'],
  native: ['母語相当', 'Native or near'],
});

/** How well an expert speaks a language. */
export type LanguageLevel = (typeof languageLevels)[number]['value'];

/** The languages that the roster keeps: those in which cases are prepared. */
export const expertLanguages = visitLanguages;

/** How high a level is; a higher number speaks better. */
export function levelRank(level: LanguageLevel): number {
  return languageLevels.findIndex(({ value }) => value === level);
}

/** The personal data of an expert: kept apart and encrypted, shown one at a time and only with a reason. */
export const expertSecrets = vocabulary({
  birthDate: ['生年月日', 'Date of birth'],
  phone: ['電話番号', 'Telephone'],
  email: ['メールアドレス', 'E-mail address'],
  address: ['住所', 'Address'],
  passport: ['旅券番号', 'Passport number'],
});

/** The name of a piece of personal data. */
export type ExpertSecret = (typeof expertSecrets)[number]['value'];
