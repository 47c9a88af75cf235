import { sealedKeys } from '@kakehashi/shared/case-types';

/** A text that is kept in the open, without the fields that may only be kept sealed, however deep they lie. */
export function withoutSecrets(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutSecrets);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]: [string, unknown]) =>
      sealedKeys.includes(key) ? [] : [[key, withoutSecrets(value)]],
    ),
  );
}
