import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import {
  fillIn,
  isProblemCode,
  problemCodes,
  problemText,
  type Label,
  type Locale,
  type Problem,
} from '@kakehashi/shared/contracts';
import { localeOf, type ApiRequest } from '../access/api-request';
import type { FieldRule } from '../field/check-field';
import { fieldRules } from '../field/field-rules';
import { DomainError, type ErrorItem } from './domain-error';
import { fromSqlError } from './pg-error';

/** Answers everything that is thrown as a problem document; what nobody foresaw is logged and told as `internal-error`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<ApiRequest>(), http.getResponse<Response>());
  }

  /** The same for what is thrown before a route is reached. */
  answer(thrown: unknown, request: ApiRequest, response: Response): void {
    const error = toDomainError(thrown);
    if (error.status >= 500) this.log.error({ err: thrown, requestId: request.id }, 'A request failed');
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(error.options.headers ?? {})) response.setHeader(name, value);
    response.removeHeader('ETag');
    response
      .status(error.status)
      .setHeader('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problemOf(error, localeOf(request), request)));
  }
}

/** The problem document of a refusal in one language. */
export function problemOf(
  error: DomainError,
  locale: Locale,
  request: Pick<ApiRequest, 'id' | 'originalUrl'>,
): Problem {
  const { title, status, detail } = problemText(error.code, locale, error.options.values);
  const told = words(error.options.detail, locale, error.options.values) ?? detail;
  return {
    ...error.options.extensions,
    type: `/problems/${error.code}`,
    title,
    status,
    detail: told,
    instance: request.originalUrl.split('?')[0] ?? '',
    code: error.code,
    requestId: request.id,
    ...(error.options.errors
      ? { errors: error.options.errors.map((entry) => ({ ...problemItem(entry, locale) })) }
      : {}),
  };
}

function problemItem({ pointer, code, detail, values }: ErrorItem, locale: Locale) {
  const rule = fieldRules[code as FieldRule] as Label | undefined;
  const known = isProblemCode(code) ? problemText(code, locale, values).detail : words(rule, locale, values);
  return { pointer, code, detail: words(detail, locale, values) ?? known ?? code };
}

function words(
  text: DomainError['options']['detail'],
  locale: Locale,
  values: ErrorItem['values'],
): string | undefined {
  if (text === undefined) return undefined;
  return fillIn(typeof text === 'string' ? text : text[locale], values);
}

/** What was thrown, as a refusal of the table. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  const fromDatabase = fromSqlError(thrown);
  if (fromDatabase) return fromDatabase;
  const cause = { cause: thrown };
  switch (typeOf(thrown)) {
    case 'entity.parse.failed':
    case 'entity.verify.failed':
    case 'request.size.invalid':
    case 'request.aborted':
      return new DomainError('malformed-json', cause);
    case 'entity.too.large':
    case 'parameters.too.many':
    case 'LIMIT_FILE_SIZE':
    case 'LIMIT_FIELD_VALUE':
      return new DomainError('payload-too-large', cause);
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new DomainError('unsupported-media-type', cause);
    default:
      return fromStatus(statusOf(thrown), cause);
  }
}

function fromStatus(status: number | undefined, cause: { cause: unknown }): DomainError {
  switch (status) {
    case 401:
      return new DomainError('sign-in-required', cause);
    case 403:
      return new DomainError('forbidden', cause);
    case 404:
      return new DomainError('not-found', cause);
    case 405:
      return new DomainError('method-not-allowed', cause);
    case 413:
      return new DomainError('payload-too-large', cause);
    case 415:
      return new DomainError('unsupported-media-type', cause);
    case 429:
      return new DomainError('too-many-attempts', cause);
    case 503:
      return new DomainError('service-unavailable', cause);
    default:
      return new DomainError(status && status >= 400 && status < 500 ? 'validation-failed' : 'internal-error', cause);
  }
}

/** body-parser says `type`, multer says `code`. */
function typeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if ('type' in thrown && typeof thrown.type === 'string') return thrown.type;
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string' && thrown.code.startsWith('LIMIT_')) return 400;
  if ('message' in thrown && /Multipart|Unexpected end of form|Malformed part/i.test(String(thrown.message)))
    return 400;
  return 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : undefined;
}

/** The statuses that the problem table knows. */
export const problemStatuses = [...new Set(Object.values(problemCodes).map(({ status }) => status))].sort();
