import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Action, Actor } from '@kakehashi/shared/access';
import type { ApiRequest } from './api-request';

/** Metadata key of what a route asks of its caller. */
export const ACCESS = 'kakehashi:access';

/** What a route asks of its caller: an action of the access table, or nothing. */
export type RouteAccess = ActionAccess | { readonly public: true };

/** A route for people who hold an action. */
export interface ActionAccess {
  readonly action: Action;
  /** Whether it is open, too, to who has yet to replace a password that somebody else set. */
  readonly beforePasswordChange?: boolean;
}

/** Lets a route in only for people who hold the action somewhere; the service checks it against the record. */
export function Requires(action: Action, options: Omit<ActionAccess, 'action'> = {}): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { action, ...options } satisfies RouteAccess),
    ApiCookieAuth('session'),
    ApiBearerAuth('token'),
    ApiExtension('x-action', action),
  );
}

/** Opens a route to everyone, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { public: true } satisfies RouteAccess);
}

/** The signed-in person, with the grants in effect at this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ApiRequest>();
  if (!actor) throw new Error('@CurrentActor on a route that @Requires nothing');
  return actor;
});
