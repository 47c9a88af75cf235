import { isAsked, type FieldTable } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';

/** Refuses values of fields that are not asked of this case, by what its other fields say. */
export function assertAsked(
  fields: FieldTable,
  given: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
  pointer: '/details' | '/data',
): void {
  const errors = Object.entries(given).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field || isEmpty(value) || isAsked(field, values)) return [];
    return [{ pointer: `${pointer}/${key}`, code: 'not-asked', detail: notAsked }];
  });
  if (errors.length) throw new DomainError('validation-failed', { errors });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const notAsked = {
  ja: 'この事業では入力しない項目です。',
  en: 'This is not asked of this programme; leave it out.',
};
