import type { CaseFields } from './form-kind';

/** Splits flat fields into the body of a request; what is not filled is left out of a new case. */
export function requestBody(
  { title, country, ...rest }: CaseFields,
  keepEmpty: boolean,
  isFilled = isGiven,
): { title?: unknown; country?: unknown; details: CaseFields } {
  const details: CaseFields = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => keepEmpty || isFilled(value)),
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(country === undefined ? {} : { country }),
    details,
  };
}

/** Whether a value is given and no empty list. */
export function isMoreThanEmptyList(value: unknown): boolean {
  return isGiven(value) && !(Array.isArray(value) && value.length === 0);
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
