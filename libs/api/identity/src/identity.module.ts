import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@kakehashi/api/platform';
import { ActorDirectory } from './session/actor-directory';
import { Passwords } from './session/passwords';
import { SessionAuthenticator } from './session/session-authenticator';
import { SessionController } from './session/session.controller';
import { SignIn } from './session/sign-in';
import { SignInThrottle } from './session/throttle';
import { Profiles } from './users/profiles';
import { UserDirectory } from './users/user-directory';
import { UsersController } from './users/users.controller';

/** People, their rights and their sessions. */
@Global()
@Module({
  controllers: [SessionController, UsersController],
  providers: [
    ActorDirectory,
    Passwords,
    Profiles,
    SessionAuthenticator,
    SignIn,
    SignInThrottle,
    UserDirectory,
    { provide: Authenticator, useExisting: SessionAuthenticator },
  ],
  exports: [ActorDirectory, Authenticator, Passwords, UserDirectory],
})
export class IdentityModule {}
