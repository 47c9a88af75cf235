import { Param } from '@nestjs/common';
import { notFound } from '@kakehashi/api/platform';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in the address; what cannot be an id names nothing. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, {
    transform(value: unknown): string {
      if (typeof value === 'string' && uuid.test(value)) return value;
      throw notFound();
    },
  });
}
