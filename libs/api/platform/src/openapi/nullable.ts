type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Rewrites `nullable`, which OpenAPI 3.1 no longer knows, as the type null. */
export function toOpenApi31(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toOpenApi31);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(value as Record<string, Json>).map(([key, entry]) => [key, toOpenApi31(entry)]),
  );
  if (nullable !== true) return nullable === undefined || nullable === false ? schema : { nullable, ...schema };
  if (typeof schema['type'] === 'string') {
    const values = schema['enum'];
    return {
      ...schema,
      type: [schema['type'], 'null'],
      ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
    };
  }
  const { description, ...reference } = schema;
  return { ...(description ? { description } : {}), anyOf: [reference, { type: 'null' }] };
}
