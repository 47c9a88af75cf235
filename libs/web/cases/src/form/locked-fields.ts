import type { FieldDefinition } from '@kakehashi/shared/case-types';

/** Whether a field may no longer change in the state of a case; a new case has none. */
export function isLocked(field: FieldDefinition | undefined, state: string | undefined): boolean {
  const states = field?.editableIn;
  return state !== undefined && states !== undefined && !states.includes(state);
}
