/** The types of cases that exist; a new one fails to compile wherever it is still missing. */
export const caseTypes = ['visit', 'dispatch', 'placement', 'activity', 'research', 'affiliation'] as const;

/** The type of a case. */
export type CaseType = (typeof caseTypes)[number];

/** Whether a value is the type of a case. */
export function isCaseType(value: unknown): value is CaseType {
  return caseTypes.some((type) => type === value);
}
