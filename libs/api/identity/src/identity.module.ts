import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@kakehashi/api/platform';
import { AccountReader } from './admin/account-reader';
import { Accounts } from './admin/accounts';
import { AdminController } from './admin/admin.controller';
import { AuditReader } from './admin/audit-reader';
import { LeaverChecks } from './admin/leaver-checks';
import { Rights } from './admin/rights';
import { ActorDirectory } from './session/actor-directory';
import { Passwords } from './session/passwords';
import { SessionAuthenticator } from './session/session-authenticator';
import { SessionController } from './session/session.controller';
import { SignIn } from './session/sign-in';
import { SignInThrottle } from './session/throttle';
import { PersonalTokens } from './tokens/personal-tokens';
import { TokensController } from './tokens/tokens.controller';
import { Profiles } from './users/profiles';
import { UserDirectory } from './users/user-directory';
import { UsersController } from './users/users.controller';

/** People, their rights and their sessions. */
@Global()
@Module({
  controllers: [SessionController, UsersController, TokensController, AdminController],
  providers: [
    AccountReader,
    Accounts,
    ActorDirectory,
    AuditReader,
    LeaverChecks,
    Passwords,
    PersonalTokens,
    Profiles,
    Rights,
    SessionAuthenticator,
    SignIn,
    SignInThrottle,
    UserDirectory,
    { provide: Authenticator, useExisting: SessionAuthenticator },
  ],
  exports: [ActorDirectory, Authenticator, LeaverChecks, Passwords, UserDirectory],
})
export class IdentityModule {}
