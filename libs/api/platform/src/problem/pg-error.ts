import { QueryFailedError } from 'typeorm';
import { DomainError } from './domain-error';

/** PostgreSQL's codes for input that a caller sent and the database could not take. */
const inputCodes = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021', '22001', '23502', '23514', '22P06']);

/** The code of a PostgreSQL error, however wrapped. */
export function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The refusal that a database error amounts to when the caller is at fault, or the database is away. */
export function fromSqlError(error: unknown): DomainError | null {
  const code = sqlState(error);
  if (!code) return isConnectionError(error) ? new DomainError('service-unavailable', { cause: error }) : null;
  if (inputCodes.has(code)) return new DomainError('validation-failed', { cause: error });
  if (code === '23505' || code === '23P01') return new DomainError('already-exists', { cause: error });
  // Raised by the database's own guard of the separation of duties.
  if (code === 'KK001') return new DomainError('separation-of-duties', { cause: error });
  // Raised by the database's own guard of the capacity of host offers.
  if (code === 'KK002') return new DomainError('offer-full', { cause: error });
  if (code === '23503') return new DomainError('validation-failed', { cause: error });
  if (/^(08|53|57P0)/.test(code) || code === '57014' || code === '55P03') {
    return new DomainError('service-unavailable', { cause: error });
  }
  return null;
}

function isConnectionError(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String((error as NodeJS.ErrnoException).code)}` : '';
  return /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|timeout exceeded when trying to connect/.test(text);
}
