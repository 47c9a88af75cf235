import type { Label } from '@kakehashi/shared/contracts';

/** The types of cases that exist; a new one fails to compile wherever it is still missing. */
export const caseTypes = ['visit', 'dispatch', 'placement', 'activity', 'research', 'affiliation'] as const;

/** The type of a case. */
export type CaseType = (typeof caseTypes)[number];

/** Whether a value is the type of a case. */
export function isCaseType(value: unknown): value is CaseType {
  return caseTypes.some((type) => type === value);
}

/** What a case type is called and how its references begin. */
export interface CaseTypeName {
  readonly label: Label;
  /** The first letter of its references: `V-SIN-2026-0042`. */
  readonly prefix: string;
}

/** Every type by name, apart from its fields and workflow, so that what only names types loads none of them. */
export const caseTypeNames = {
  visit: { label: { ja: '訪問支援', en: 'Visit support' }, prefix: 'V' },
  dispatch: { label: { ja: '専門家派遣', en: 'Specialist dispatch' }, prefix: 'D' },
  placement: { label: { ja: '研修員の受入れ', en: 'Trainee placement' }, prefix: 'P' },
  activity: { label: { ja: '交流事業', en: 'Activity' }, prefix: 'A' },
  research: { label: { ja: '依頼調査', en: 'Commissioned research' }, prefix: 'R' },
  affiliation: { label: { ja: '姉妹提携相談', en: 'Affiliation consultation' }, prefix: 'S' },
} as const satisfies Record<CaseType, CaseTypeName>;

/** The type of the case that a reference names, by its first letter; undefined where no type begins so. */
export function caseTypeOfReference(reference: string): CaseType | undefined {
  return caseTypes.find((type) => reference.startsWith(`${caseTypeNames[type].prefix}-`));
}
