import type { AuditEntry } from '../data/audit-log';
import { problemCodes, type Label, type ProblemCode } from '@kakehashi/shared/contracts';

/** Values for the `{placeholders}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** What is wrong with one part of a request; without `detail` the words of the problem table are used. */
export interface ErrorItem {
  /** JSON pointer into the body, such as `/details/purpose`; empty for the whole of it. */
  readonly pointer: string;
  readonly code: string;
  readonly detail?: Label | string;
  readonly values?: TextValues;
}

/** What may go with a refusal. */
export interface DomainErrorOptions {
  /** Replaces the words of the problem table. */
  readonly detail?: Label | string;
  readonly values?: TextValues;
  readonly errors?: readonly ErrorItem[];
  /** Further members of the problem document, such as `current`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
  /** What is written down of the refusal itself, though nothing of what was refused stays. */
  readonly noted?: AuditEntry;
}

/** A refusal that the caller is told about, by its code in the problem table. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly options: DomainErrorOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'DomainError';
  }

  get status(): number {
    return problemCodes[this.code].status;
  }
}

/** A cursor that the list at hand never gave. */
export function unusableCursor(): DomainError {
  return new DomainError('cursor-not-usable', { errors: [{ pointer: '/cursor', code: 'cursor-not-usable' }] });
}

/** A record that is absent, or that the caller may not know of. */
export function notFound(): DomainError {
  return new DomainError('not-found');
}
