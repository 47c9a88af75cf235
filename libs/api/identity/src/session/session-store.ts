import type { IncomingMessage } from 'node:http';
import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { Request } from 'express';
import type { ActorDirectory, SignedInPerson } from './actor-directory';

const PgStore = connectPgSimple(session);
type PgStoreOptions = ConstructorParameters<typeof PgStore>[0];

const PERSON = Symbol('person');
type StoredData = SessionData & { [PERSON]?: SignedInPerson | null };

/** Whom the session of a request belongs to, as read with that session; gone with the request. */
const people = new WeakMap<IncomingMessage, { readonly sessionId: string; readonly person: SignedInPerson | null }>();

/** The person who was read with the session of a request; once only, since the request itself may change them. */
export function takePerson(request: Pick<Request, 'sessionID'> & IncomingMessage): SignedInPerson | null {
  const found = people.get(request);
  people.delete(request);
  return found?.sessionId === request.sessionID ? found.person : null;
}

/** Sessions in PostgreSQL that are read together with the person behind them. */
export class SessionStore extends PgStore {
  constructor(
    options: PgStoreOptions,
    private readonly directory: ActorDirectory,
  ) {
    super(options);
  }

  override get(sessionId: string, done: (error: unknown, data?: SessionData | null) => void): void {
    this.directory.session<SessionData>(sessionId).then(
      (stored) => done(null, stored && Object.assign(stored.content, { [PERSON]: stored.person })),
      (error: unknown) => done(error),
    );
  }

  override createSession(request: Request, data: StoredData): session.Session & SessionData {
    people.set(request, { sessionId: request.sessionID, person: data[PERSON] ?? null });
    return super.createSession(request, data);
  }
}
