import { HttpErrorResponse } from '@angular/common/http';
import { Problem } from '@kakehashi/shared/contracts';

/** The server's problem answer inside an HTTP error, or null when the error is of another kind. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof HttpErrorResponse)) return null;
  const body: unknown = typeof error.error === 'string' ? parsed(error.error) : error.error;
  return isProblem(body) ? body : null;
}

/** What stands now, as the refusal of a write that came too late gives it; null in every other case. */
export function currentOf<T>(error: unknown): T | null {
  const problem = problemOf(error);
  return problem?.code === 'stale-version' && 'current' in problem ? (problem.current as T) : null;
}

/** Whether the server could not be reached at all. */
export function isOffline(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 0;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'title' in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
