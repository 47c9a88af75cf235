import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@kakehashi/api/platform';
import { AccountReader } from './admin/account-reader';
import { Accounts } from './admin/accounts';
import { AdminController } from './admin/admin.controller';
import { AuditReader } from './admin/audit-reader';
import { Rights } from './admin/rights';
import { Endings } from './leaving/endings';
import { HandOverItems } from './leaving/hand-over';
import { Leavers } from './leaving/leavers';
import { LeavingController } from './leaving/leaving.controller';
import { OpenItemReader } from './leaving/open-item-reader';
import { OpenItems } from './leaving/open-items';
import { RoleEndings } from './leaving/role-endings';
import { SubstitutionsToCome } from './leaving/substitutions-to-come';
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
  controllers: [SessionController, UsersController, TokensController, AdminController, LeavingController],
  providers: [
    AccountReader,
    Accounts,
    ActorDirectory,
    AuditReader,
    Endings,
    HandOverItems,
    Leavers,
    OpenItemReader,
    OpenItems,
    Passwords,
    PersonalTokens,
    Profiles,
    Rights,
    RoleEndings,
    SessionAuthenticator,
    SignIn,
    SignInThrottle,
    SubstitutionsToCome,
    UserDirectory,
    { provide: Authenticator, useExisting: SessionAuthenticator },
  ],
  exports: [ActorDirectory, Authenticator, OpenItems, Passwords, UserDirectory],
})
export class IdentityModule {}
