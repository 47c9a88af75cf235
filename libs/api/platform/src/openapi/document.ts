import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemCodes } from '@kakehashi/shared/contracts';
import { completeOperation, type Operation } from './operation';
import { toOpenApi31 } from './nullable';

/** The description of every route, made from controllers and DTO classes alone. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kakehashi')
    .setDescription(
      'Case management for the offices of a council of local governments. Instants are UTC, dates have no zone.',
    )
    .setVersion('1')
    .addCookieAuth('kakehashi.sid', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal token' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${lowerFirst(controller.replace(/Controller$/, ''))}_${method}`,
  });
  document.components ??= {};
  document.components.schemas = sorted({ ...document.components.schemas, ...problemSchemas });
  document.paths = sorted(document.paths);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item as Record<string, Operation>)) {
      completeOperation(method, path, operation);
    }
  }
  return toOpenApi31(document) as OpenAPIObject;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const problemSchemas: Schemas = {
  ProblemItem: {
    type: 'object',
    description: 'What is wrong with one part of a request',
    required: ['pointer', 'code', 'detail'],
    properties: {
      pointer: { type: 'string', description: 'JSON pointer into the body' },
      code: { type: 'string' },
      detail: { type: 'string' },
    },
  },
  Problem: {
    type: 'object',
    description: 'A refusal (RFC 9457), in the language of the caller',
    required: ['type', 'title', 'status', 'code'],
    additionalProperties: true,
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      code: { type: 'string', enum: Object.keys(problemCodes) },
      requestId: { type: 'string' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemItem' } },
    },
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
