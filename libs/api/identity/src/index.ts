export { LeaverChecks, type LeaverCheck } from './admin/leaver-checks';
export { IdentityModule } from './identity.module';
export { ActorDirectory, type SignedInPerson } from './session/actor-directory';
export { Passwords } from './session/passwords';
export { sessionMiddleware, SESSION_SECONDS } from './session/session-middleware';
export { UserDirectory, type NewUser } from './users/user-directory';
export { UserRef } from './users/user-ref.dto';
