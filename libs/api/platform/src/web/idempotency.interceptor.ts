import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  Injectable,
  SetMetadata,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import type { ApiRequest } from '../access/api-request';
import { IdempotencyScope } from '../data/idempotency-scope';
import { DomainError } from '../problem/domain-error';
import { fieldRules } from '../field/field-rules';
import { Settings } from '../settings';
import { MULTIPART, readMultipart } from './multipart';

const REPEATABLE = 'kakehashi:not-idempotent';
const ANSWERED_ANEW = 'kakehashi:answered-anew';
const keptHeaders = ['location', 'etag'] as const;
/** How long a second sender waits for the first one's answer, and how long a first one may take. */
const WAIT_MS = 10_000;
const LOCK = '60 seconds';
const KEEP = '24 hours';

interface Claim {
  readonly id: string;
  readonly attempt: number;
}

interface Kept {
  readonly fingerprint: string;
  readonly applied: boolean;
  readonly locked: boolean;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: unknown;
}

/** Leaves a POST out of idempotency, such as signing in, whose answer must never be kept. */
export function NotIdempotent(): MethodDecorator {
  return SetMetadata(REPEATABLE, true);
}

/**
 * Binds a key to its request without ever keeping the answer, which holds personal data: a true repeat is answered and
 * logged anew, another request under the same key is refused.
 */
export function AnsweredAnew(): MethodDecorator {
  return SetMetadata(ANSWERED_ANEW, true);
}

/** Answers a repeated POST with its first answer: the same Idempotency-Key and content has its effect once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly fingerprintKey: Buffer;

  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
    private readonly scope: IdempotencyScope,
    settings: Settings,
  ) {
    this.fingerprintKey = createHmac('sha256', settings.sessionSecret).update('idempotency fingerprint').digest();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    await this.readBody(context, request);
    const key = request.headers['idempotency-key'];
    const excluded = this.reflector.get<boolean | undefined>(REPEATABLE, context.getHandler());
    if (request.method !== 'POST' || key === undefined || excluded || !request.actor) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw badKey();
    const response = context.switchToHttp().getResponse<Response>();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const isAnsweredAnew = this.reflector.get<boolean | undefined>(ANSWERED_ANEW, context.getHandler());
    if (isAnsweredAnew) return from(this.anew(request, request.actor.id, key, handle));
    return from(this.once(request, response, request.actor.id, key, handle));
  }

  /** A file is read here, since it is part of what a repeat must repeat. */
  private async readBody(context: ExecutionContext, request: ApiRequest): Promise<void> {
    const filePart = this.reflector.get<string | undefined>(MULTIPART, context.getHandler());
    const isMultipart = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
    if (filePart && isMultipart) await readMultipart(request, context.switchToHttp().getResponse<Response>(), filePart);
    else if (isMultipart || filePart) throw new DomainError('unsupported-media-type');
  }

  private async once(
    request: ApiRequest,
    response: Response,
    userId: string,
    key: string,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const fingerprint = fingerprintOf(request, this.fingerprintKey);
    for (const deadline = Date.now() + WAIT_MS; ; await wait(50)) {
      const claim = await this.claim(userId, key, request, fingerprint);
      if (claim) return this.first(claim, response, handle);
      const kept = await this.find(userId, key);
      if (!kept) continue;
      if (kept.fingerprint !== fingerprint) throw new DomainError('idempotency-mismatch');
      if (kept.status !== null) return replay(kept, response);
      if (kept.applied && !kept.locked) throw new DomainError('already-exists');
      if (Date.now() > deadline) throw new DomainError('idempotency-in-progress', { headers: { 'Retry-After': '5' } });
    }
  }

  /** Binds the key to this request and answers it each time; of what was said and answered only the fingerprint stays. */
  private async anew(
    request: ApiRequest,
    userId: string,
    key: string,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const fingerprint = fingerprintOf(request, this.fingerprintKey);
    const claim = await this.claim(userId, key, request, fingerprint);
    if (!claim && (await this.find(userId, key))?.fingerprint !== fingerprint)
      throw new DomainError('idempotency-mismatch');
    try {
      return await handle();
    } catch (error) {
      if (claim) await this.release(claim);
      throw error;
    }
  }

  private async first(claim: Claim, response: Response, handle: () => Promise<unknown>): Promise<unknown> {
    try {
      const body = await this.scope.run(claim, handle);
      if (body instanceof StreamableFile) await this.release(claim);
      else await this.keep(claim, response, body);
      return body;
    } catch (error) {
      await this.release(claim);
      throw error;
    }
  }

  /** Takes the key when it is new, expired, or left behind by a process that died before it wrote anything. */
  private async claim(
    userId: string,
    key: string,
    request: ApiRequest,
    fingerprint: string,
  ): Promise<Claim | undefined> {
    const rows = await this.dataSource.query<Claim[]>(
      `INSERT INTO idempotency_keys AS k (user_id, key, method, path, fingerprint, locked_until, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6::interval, now() + $7::interval)
       ON CONFLICT (user_id, key) DO UPDATE SET
         attempt = k.attempt + 1, method = excluded.method, path = excluded.path, fingerprint = excluded.fingerprint,
         locked_until = excluded.locked_until, expires_at = excluded.expires_at,
         applied = false, status = NULL, headers = NULL, body = NULL
       WHERE k.expires_at < now()
          OR (k.status IS NULL AND NOT k.applied AND k.locked_until < now() AND k.fingerprint = excluded.fingerprint)
       RETURNING id, attempt`,
      [userId, key, request.method, pathOf(request), fingerprint, LOCK, KEEP],
    );
    return rows[0];
  }

  private async find(userId: string, key: string): Promise<Kept | undefined> {
    const rows = await this.dataSource.query<Kept[]>(
      `SELECT fingerprint, applied, locked_until > now() AS locked, status, headers, body
       FROM idempotency_keys WHERE user_id = $1 AND key = $2`,
      [userId, key],
    );
    return rows[0];
  }

  private async keep({ id, attempt }: Claim, response: Response, body: unknown): Promise<void> {
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : [])),
    );
    await this.dataSource.query(
      `UPDATE idempotency_keys SET status = $3, headers = $4, body = $5 WHERE id = $1 AND attempt = $2`,
      [id, attempt, response.statusCode, JSON.stringify(headers), body === undefined ? null : JSON.stringify(body)],
    );
  }

  private async release({ id, attempt }: Claim): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_keys WHERE id = $1 AND attempt = $2 AND NOT applied`, [
      id,
      attempt,
    ]);
  }
}

function replay({ status, headers, body }: Kept, response: Response): unknown {
  response.status(status ?? 200).setHeader('Idempotency-Replayed', 'true');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  return body ?? undefined;
}

function pathOf(request: ApiRequest): string {
  return request.originalUrl;
}

/**
 * What makes two requests the same: address, fields and the content of a file. Keyed, so that nobody who reads the
 * table can find out by trying what a request said of a person.
 */
function fingerprintOf(request: ApiRequest, key: Buffer): string {
  const hash = createHmac('sha256', key).update(`${request.method} ${pathOf(request)}\n${canonical(request.body)}`);
  if (request.file) hash.update(`\n${request.file.originalname}\n`).update(request.file.buffer);
  return hash.digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}

function badKey(): DomainError {
  return new DomainError('validation-failed', {
    errors: [{ pointer: '', code: 'wrong-format', detail: fieldRules['wrong-format'] }],
  });
}
