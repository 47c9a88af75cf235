import session from 'express-session';
import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { poolOf, type SettingsValues } from '@kakehashi/api/platform';
import type { ActorDirectory } from './actor-directory';
import { SessionStore } from './session-store';

declare module 'express-session' {
  interface SessionData {
    userId: string;
    epoch: number;
    /** Milliseconds since 1970. */
    signedInAt: number;
  }
}

/** How long a session lives: without a request, and altogether. A working day fits in, a night does not. */
export const SESSION_SECONDS = { idle: 2 * 60 * 60, absolute: 12 * 60 * 60 } as const;

/** Whether cookies go over HTTPS only. */
export function cookiesAreSecure({ publicUrl }: Pick<SettingsValues, 'publicUrl'>): boolean {
  return publicUrl.startsWith('https:');
}

/** Name of the session cookie; the prefix makes browsers refuse it from another host or over plain HTTP. */
export function sessionCookie(settings: Pick<SettingsValues, 'publicUrl'>): string {
  return cookiesAreSecure(settings) ? '__Host-kakehashi' : 'kakehashi.sid';
}

/** Sessions in PostgreSQL; written at sign-in and sign-out only, the last use is noted apart. */
export function sessionMiddleware(
  settings: SettingsValues,
  dataSource: DataSource,
  directory: ActorDirectory,
): { handler: RequestHandler; close: () => Promise<void> } {
  const store = new SessionStore(
    { pool: poolOf(dataSource), tableName: 'user_sessions', ttl: SESSION_SECONDS.idle, disableTouch: true },
    directory,
  );
  const handler = session({
    store,
    name: sessionCookie(settings),
    secret: settings.sessionSecret,
    resave: false,
    saveUninitialized: false,
    proxy: settings.trustProxy > 0,
    cookie: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookiesAreSecure(settings) },
  });
  return { handler, close: async () => store.close() };
}
