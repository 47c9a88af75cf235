import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from '../problem/domain-error';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in the address; what cannot be an id names nothing. */
export function IdParam(name = 'id'): ParameterDecorator {
  const parameter = Param(name, {
    transform(value: unknown): string {
      if (typeof value === 'string' && uuid.test(value)) return value;
      throw notFound();
    },
  });
  const documented = ApiParam({ name, schema: { type: 'string', format: 'uuid' } }) as MethodDecorator;
  return (target, method, index) => {
    parameter(target, method, index);
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method !== undefined && descriptor) documented(target, method, descriptor);
  };
}
