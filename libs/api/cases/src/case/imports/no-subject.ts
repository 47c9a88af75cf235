import { DomainError } from '@kakehashi/api/platform';
import type { ImportSubject } from '@kakehashi/api/exchange';

/** Refuses to be told what figures are of: cases say so themselves. */
export function assertNoSubject(subject: ImportSubject): Promise<void> {
  const errors = (['programme', 'measure'] as const)
    .filter((key) => subject[key] !== null)
    .map((key) => ({ pointer: `/${key}`, code: 'unknown-field' }));
  return errors.length === 0 ? Promise.resolve() : Promise.reject(new DomainError('validation-failed', { errors }));
}
