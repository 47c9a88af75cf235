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

/** The documents by which a mission of experts of these kinds is consented to; an official’s where nobody is known. */
export function consentsNeeded(kinds: readonly ExpertKind[] = []): string[] {
  const known = expertKinds.map(({ value }) => value).filter((kind) => kinds.includes(kind));
  return (known.length > 0 ? known : (['official'] as const)).map((kind) => consents[kind]);
}

/** The kinds of those who are settled on, where anybody is, else of those who are being asked; each once. */
export function kindsChosen(
  invitations: readonly { readonly status: string; readonly expertKind: ExpertKind }[],
): ExpertKind[] {
  const of = (status: string) => invitations.filter((one) => one.status === status).map((one) => one.expertKind);
  const settled = of('agreed');
  return [...new Set(settled.length > 0 ? settled : of('invited'))];
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
