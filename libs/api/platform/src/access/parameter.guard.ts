import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { fieldRules } from '../field/field-rules';
import { DomainError } from '../problem/domain-error';
import type { ApiRequest } from './api-request';

/** Refuses every query parameter at a route that reads none; where one is read, the pipe checks it against its DTO. */
@Injectable()
export class ParameterGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<ApiRequest>();
    const [parameter] = Object.keys(query);
    if (parameter === undefined || readsQuery(context)) return true;
    const pointer = `/${parameter.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    throw new DomainError('unknown-parameter', {
      errors: [{ pointer, code: 'unknown-field', detail: fieldRules['unknown-field'] }],
      values: { parameter },
    });
  }
}

/** Whether the handler has a parameter that holds the query; the keys are `kind:position`. */
function readsQuery(context: ExecutionContext): boolean {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    Readonly<Record<string, unknown>> | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
