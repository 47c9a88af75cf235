import { fillIn, type Locale } from './label';
import { problemCodes, type ProblemCode } from './problem-codes';
import type { ProblemDefinition } from './problem-definition';

/** What is wrong with one part of a request. */
export interface ProblemItem {
  /** JSON pointer into the request body. */
  readonly pointer: string;
  /** A problem code, or the name of the rule of a field that was not kept. */
  readonly code: string;
  readonly detail: string;
}

/** The body of every refusal: `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly code: ProblemCode;
  readonly requestId?: string;
  readonly errors?: readonly ProblemItem[];
}

/** Whether a value is the code of a known problem. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(problemCodes, value);
}

/** The words for one problem in one language, with the values put in. */
export function problemText(
  code: ProblemCode,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): { status: number; title: string; detail: string } {
  const { status, title, detail }: ProblemDefinition = problemCodes[code];
  return { status, title: fillIn(title[locale], values), detail: fillIn(detail[locale], values) };
}
