import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { AuditLog, DomainError, Transactor, type ApiRequest } from '@kakehashi/api/platform';
import { ActorDirectory, type SignedInPerson } from './actor-directory';
import { Passwords } from './passwords';
import { SignInThrottle } from './throttle';

const STRATEGY = 'local';

/** Checks an e-mail address and a password; every failure answers alike and takes alike. */
@Injectable()
export class SignIn {
  private readonly authenticator = new passport.Passport();

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly directory: ActorDirectory,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {
    this.authenticator.use(
      STRATEGY,
      new Strategy({ usernameField: 'email', session: false }, (email, password, done) => {
        this.check(email, password).then(
          (userId) => done(null, userId ? { id: userId } : false),
          (error: unknown) => done(error),
        );
      }),
    );
  }

  /** The person whom e-mail address and password in the body belong to; throws otherwise. */
  async signIn(request: ApiRequest): Promise<SignedInPerson> {
    const { email } = request.body as { email: string };
    const address = request.ip ?? 'unknown';
    await this.throttle.count(email, address);
    const userId = await this.authenticate(request);
    const person = userId ? await this.directory.find(userId) : null;
    if (!person) {
      await this.record(null, 'session.refused', null, address);
      throw new DomainError('sign-in-failed');
    }
    await this.throttle.forgive(email, address);
    await this.record(person.actor, 'session.opened', person.actor.id, address);
    return person;
  }

  private authenticate(request: ApiRequest): Promise<string | null> {
    return new Promise((done, fail) => {
      const answer = (error: unknown, user?: { id: string } | false | null) =>
        error ? fail(error as Error) : done(user ? user.id : null);
      const middleware = this.authenticator.authenticate(STRATEGY, { session: false }, answer) as (
        ...args: unknown[]
      ) => void;
      middleware(request, request.res, fail);
    });
  }

  private async check(email: string, password: string): Promise<string | null> {
    const [user] = await this.dataSource.query<{ id: string; password_hash: string | null; active: boolean }[]>(
      `SELECT id, password_hash, active FROM users WHERE email = $1`,
      [email],
    );
    const fits = await this.passwords.fits(user?.active ? user.password_hash : null, password);
    return fits && user ? user.id : null;
  }

  private record(
    actor: { id: string } | null,
    action: string,
    subjectId: string | null,
    address: string,
  ): Promise<void> {
    return this.transactor.run((tx) =>
      this.audit.record(tx, { actor, action, subjectType: 'session', subjectId, detail: { address } }),
    );
  }
}
