import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can } from '@kakehashi/shared/access';
import { DomainError } from '../problem/domain-error';
import type { ApiRequest } from './api-request';
import { Authenticator } from './authenticator';
import { ACCESS, type RouteAccess } from './requires';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: who is it, is it our own page, and does the person hold the action at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new Error('A route without access rule was reached');
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if ('public' in access) return true;
    const actor = await this.authenticator.authenticate(request);
    if (!actor) throw new DomainError('sign-in-required');
    request.actor = actor;
    if (!safeMethods.has(request.method)) this.authenticator.assertOwnPage(request);
    if (request.mustChangePassword && !access.beforePasswordChange) throw new DomainError('password-change-required');
    const decision = can(actor, access.action);
    if (!decision.allowed) throw new DomainError(decision.code);
    return true;
  }
}
