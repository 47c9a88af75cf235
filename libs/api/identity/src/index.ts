export { IdentityModule } from './identity.module';
export { coversOffice, inEffect } from './leaving/grants.sql';
export {
  OpenItems,
  type Leaver,
  type OpenItem,
  type OpenItemPage,
  type OpenItemsDb,
  type OpenItemSource,
  type Succession,
} from './leaving/open-items';
export { RoleEndings } from './leaving/role-endings';
export { ActorDirectory, type SignedInPerson } from './session/actor-directory';
export { Passwords } from './session/passwords';
export { sessionMiddleware, SESSION_SECONDS } from './session/session-middleware';
export { UserDirectory, type NewUser } from './users/user-directory';
export { UserRef } from './users/user-ref.dto';
