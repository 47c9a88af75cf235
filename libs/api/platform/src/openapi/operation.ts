/** The part of an OpenAPI operation that is completed here. */
export interface Operation {
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: unknown }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  'x-action'?: string;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'Nobody is signed in, or the sign-in failed',
  403: 'The person may not do this',
  404: 'There is no such record, or the person may not know of it',
  409: 'Something is missing or stands against it; `errors` says what',
  412: 'Somebody else changed it first',
  413: 'Too large',
  415: 'Another kind of body is expected',
  422: 'The Idempotency-Key was used for another request',
  428: 'If-Match is missing',
  429: 'Too many attempts; `Retry-After` says for how long',
  503: 'Not available right now',
};

/** Adds to an operation what holds for all of its kind: the refusals it may answer, and the headers it takes. */
export function completeOperation(method: string, path: string, operation: Operation): void {
  const isPost = method === 'post' && operation['x-action'] !== undefined;
  if (isPost) {
    operation.parameters = [
      ...(operation.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        description: 'The same key with the same content is done once and answered alike for 24 hours',
        schema: { type: 'string', maxLength: 200 },
      },
    ];
  }
  for (const status of refusalsOf(method, path, operation)) operation.responses[status] ??= refusal(status);
}

function refusalsOf(method: string, path: string, { parameters = [], ...operation }: Operation): number[] {
  const isGuarded = operation['x-action'] !== undefined;
  const isUnsafe = method !== 'get' && method !== 'head';
  const isSignIn = method === 'post' && !isGuarded;
  const has = (name: string) => parameters.some((parameter) => parameter.name === name);
  return [
    400,
    ...(isGuarded || path.endsWith('/session') ? [401] : []),
    ...(isGuarded || isUnsafe ? [403] : []),
    ...(path.includes('{') || isUnsafe ? [404] : []),
    ...(isUnsafe && !isSignIn ? [409] : []),
    ...(has('If-Match') ? [412, 428] : []),
    ...(isUnsafe ? [413, 415] : []),
    ...(has('Idempotency-Key') ? [422] : []),
    ...(isSignIn || path.endsWith('/password') ? [429] : []),
    503,
  ];
}

function refusal(status: number) {
  return {
    description: reasons[status] ?? 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
