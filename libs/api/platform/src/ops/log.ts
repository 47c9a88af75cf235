import type { LoggerService } from '@nestjs/common';
import { pino, stdSerializers, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { RequestHandler } from 'express';
import type { ApiRequest } from '../access/api-request';
import type { SettingsValues } from '../settings';

/** Names under which a secret could reach the log by mistake. */
const secrets = ['password', 'currentPassword', 'newPassword', 'token', 'cookie', 'authorization', 'set-cookie'];

/** The process's log: one JSON line per event, without bodies, headers, query strings or SQL parameters. */
export function createLog({ logLevel }: Pick<SettingsValues, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: '…' },
    serializers: { err: describeError },
  });
}

/** What of an error may be written down: a driver's error also holds the values of the query, which may be personal. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  return { type, message, code, stack };
}

/** Logs each request once it is answered; health checks only when they fail. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp<ApiRequest>({
    logger: log,
    genReqId: (request) => request.id,
    autoLogging: { ignore: ({ url = '' }) => url.startsWith('/api/health') || !url.startsWith('/api') },
    quietReqLogger: true,
    customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    serializers: { req: () => undefined, res: () => undefined },
    customProps: (request, { statusCode }) => ({
      requestId: request.id,
      method: request.method,
      path: (request.originalUrl ?? request.url ?? '').split('?')[0],
      status: statusCode,
      userId: request.actor?.id,
    }),
  }) as RequestHandler;
}

/** Lets Nest and the features write to the same log. */
export function nestLog(log: Logger): LoggerService {
  const write =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.filter((entry) => typeof entry === 'string').at(-1);
      const stack = level === 'error' && rest.length > 1 ? rest[0] : undefined;
      if (message instanceof Error) log[level]({ context, err: message }, message.message);
      else if (typeof message === 'object') log[level]({ context, ...message }, textOf(rest, context));
      else log[level]({ context, ...(stack ? { stack } : {}) }, String(message));
    };
  return {
    log: write('info'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}

function textOf(rest: readonly unknown[], context: string | undefined): string | undefined {
  const text = rest.find((entry) => typeof entry === 'string');
  return text === context ? undefined : (text as string);
}
