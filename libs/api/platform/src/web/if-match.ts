import { createParamDecorator, applyDecorators, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '../problem/domain-error';
import type { ApiRequest } from '../access/api-request';

/** The entity tag of a version: 3 → `"3"`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** Reads the version out of an If-Match header: `"3"` → 3. */
export function versionOf(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw new DomainError('precondition-required');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  // A tag that we never gave matches no version; a wildcard would overwrite what the caller has not read.
  return version === undefined ? -1 : Number(version);
}

const ifMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  return versionOf(context.switchToHttp().getRequest<ApiRequest>().headers['if-match']);
});

const documented = applyDecorators(
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag last read',
    schema: { type: 'string', example: '"3"' },
  }),
) as MethodDecorator;

/** The version that the caller last read, from the If-Match header; its absence is refused with 428. */
export function IfMatch(): ParameterDecorator {
  const parameter = ifMatch();
  return (target, name, index) => {
    parameter(target, name, index);
    const descriptor = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (name !== undefined && descriptor) documented(target, name, descriptor);
  };
}
