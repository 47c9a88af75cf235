import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Authenticator, Clock, DomainError, Settings, type ApiRequest } from '@kakehashi/api/platform';
import { PersonalTokens } from '../tokens/personal-tokens';
import { ActorDirectory, type SignedInPerson } from './actor-directory';
import { cookiesAreSecure, SESSION_SECONDS } from './session-middleware';
import { takePerson } from './session-store';

/** Angular's own names. */
export const XSRF = { cookie: 'XSRF-TOKEN', header: 'x-xsrf-token' } as const;
/** A session's last use is noted this often, not at each request. */
const NOTE_SECONDS = 60;

/** A live session. */
export interface LiveSession {
  readonly person: SignedInPerson;
  readonly expiresAt: Date;
}

/** Recognises people by their session. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly directory: ActorDirectory,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly tokens: PersonalTokens,
  ) {
    super();
  }

  async authenticate(request: ApiRequest): Promise<Actor | null> {
    const person = await this.personBehind(request);
    request.mustChangePassword = person?.mustChangePassword ?? false;
    return person?.active ? person.actor : null;
  }

  private async personBehind(request: ApiRequest): Promise<SignedInPerson | null> {
    const token = bearerToken(request);
    if (token === null) return (await this.liveSession(request))?.person ?? null;
    const holder = await this.tokens.holder(token);
    if (!holder) return null;
    if (holder.scope === 'read' && !/^(GET|HEAD|OPTIONS)$/.test(request.method)) throw new DomainError('forbidden');
    return this.directory.find(holder.userId);
  }

  /** The session behind a request; one that has run out, or whose account has ended, is removed. */
  async liveSession(request: ApiRequest): Promise<LiveSession | null> {
    const { userId, epoch, signedInAt } = request.session ?? {};
    if (userId === undefined || signedInAt === undefined) return null;
    const person = takePerson(request) ?? (await this.directory.session(request.sessionID))?.person;
    const now = this.clock.now().getTime();
    const seenAt = person?.seenAt?.getTime() ?? 0;
    const expiresAt = Math.min(seenAt + SESSION_SECONDS.idle * 1000, signedInAt + SESSION_SECONDS.absolute * 1000);
    if (!person?.active || person.sessionEpoch !== epoch || now >= expiresAt) {
      await this.end(request);
      return null;
    }
    if (now - seenAt < NOTE_SECONDS * 1000) return { person, expiresAt: new Date(expiresAt) };
    await this.dataSource.query(`UPDATE user_sessions SET seen_at = $2, expire = now() + $3::interval WHERE sid = $1`, [
      request.sessionID,
      this.clock.now(),
      `${SESSION_SECONDS.idle} seconds`,
    ]);
    const renewed = Math.min(now + SESSION_SECONDS.idle * 1000, signedInAt + SESSION_SECONDS.absolute * 1000);
    return { person, expiresAt: new Date(renewed) };
  }

  /** Opens a session under a new id, so that an id planted before signing in is worth nothing. */
  async begin(request: ApiRequest, response: Response, person: SignedInPerson): Promise<LiveSession> {
    const now = this.clock.now();
    await new Promise<void>((done, fail) => request.session.regenerate((error) => (error ? fail(error) : done())));
    Object.assign(request.session, { userId: person.actor.id, epoch: person.sessionEpoch, signedInAt: now.getTime() });
    await new Promise<void>((done, fail) => request.session.save((error) => (error ? fail(error) : done())));
    await this.dataSource.query(`UPDATE user_sessions SET seen_at = $2 WHERE sid = $1`, [request.sessionID, now]);
    this.giveXsrfToken(request, response);
    return { person, expiresAt: new Date(now.getTime() + SESSION_SECONDS.idle * 1000) };
  }

  async end(request: ApiRequest): Promise<void> {
    await new Promise<void>((done, fail) => request.session.destroy((error) => (error ? fail(error) : done())));
  }

  /** The token that unsafe requests send back; it belongs to this session alone. */
  giveXsrfToken(request: ApiRequest, response: Response): void {
    response.cookie(XSRF.cookie, this.xsrfToken(request), {
      sameSite: 'lax',
      path: '/',
      secure: cookiesAreSecure(this.settings),
    });
  }

  assertOwnPage(request: ApiRequest): void {
    // No page of another site can make a browser send this header.
    if (bearerToken(request) !== null) return;
    const sent = Buffer.from(String(request.headers[XSRF.header] ?? ''));
    const expected = Buffer.from(this.xsrfToken(request));
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw new DomainError('csrf-failed');
  }

  private xsrfToken(request: ApiRequest): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`xsrf ${request.sessionID}`).digest('base64url');
  }
}

/** The token of a program, where the request carries one. */
export function bearerToken({ headers }: Pick<ApiRequest, 'headers'>): string | null {
  return /^Bearer (\S{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
