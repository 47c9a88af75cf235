import { getSchemaPath } from '@nestjs/swagger';
import { officeCodes } from '@kakehashi/shared/calendar';
import { isList, needsClass, type ResolvedField, type WireKind } from './field-options';

/** The OpenAPI schema of a field, as `@ApiProperty` takes it. */
export function fieldSchema(field: ResolvedField): Record<string, unknown> {
  const description = field.description ?? field.label?.en;
  const common = {
    required: !field.optional,
    ...(field.nullable ? { nullable: true } : {}),
    ...(description ? { description } : {}),
  };
  const { of, variants } = field;
  if (variants) {
    return { ...common, oneOf: Object.values(variants.classes()).map((type) => ({ $ref: getSchemaPath(type) })) };
  }
  if (needsClass(field.kind) && of) {
    return {
      ...common, // Swagger calls the function because its name is `type`.
      type: () => of(),
      ...(isList(field.kind) ? { isArray: true, maxItems: field.maxItems ?? 100 } : {}),
    };
  }
  if (isList(field.kind)) {
    return {
      ...common,
      type: 'array',
      items: entrySchema(field, field.kind),
      maxItems: field.maxItems ?? 100,
      uniqueItems: true,
      ...(field.minItems ? { minItems: field.minItems } : {}),
    };
  }
  return { ...common, ...entrySchema(field, field.kind) };
}

function entrySchema(field: ResolvedField, kind: WireKind): Record<string, unknown> {
  const range = {
    ...(field.min !== undefined ? { minimum: field.min } : {}),
    ...(field.max !== undefined ? { maximum: field.max } : {}),
  };
  switch (kind) {
    case 'integer':
    case 'integers':
      return { type: 'integer', format: 'int32', ...range };
    case 'number':
      return { type: 'number', ...range };
    case 'boolean':
      return { type: 'boolean' };
    case 'json':
      return { type: 'object', additionalProperties: true };
    default:
      return { type: 'string', ...textSchema(field, kind) };
  }
}

function textSchema(field: ResolvedField, kind: WireKind): Record<string, unknown> {
  if (field.values) return { enum: [...field.values] };
  switch (kind) {
    case 'date':
      return { format: 'date' };
    case 'instant':
      return { format: 'date-time' };
    case 'local_time':
      return { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' };
    case 'uuid':
    case 'uuids':
    case 'user':
    case 'users':
      return { format: 'uuid' };
    case 'email':
      return { format: 'email', maxLength: field.maxLength ?? 254 };
    case 'secret':
      return { format: 'password', maxLength: field.maxLength ?? 500 };
    case 'office':
      return { enum: [...officeCodes] };
    case 'country':
    case 'countries':
      return { pattern: '^[A-Z]{2}$' };
    case 'prefecture':
    case 'prefectures':
      return { pattern: '^(0[1-9]|[123][0-9]|4[0-7])$' };
    case 'municipality':
      return { pattern: '^[0-9]{6}$' };
    case 'reference':
    case 'references':
      return { pattern: '^[A-Z]-[A-Z]{2,3}-[0-9]{4}-[0-9]{4,6}$' };
    default:
      return {
        maxLength: field.maxLength ?? (kind === 'long_text' ? 20_000 : 500),
        ...(field.minLength ? { minLength: field.minLength } : {}),
        ...(field.pattern ? { pattern: field.pattern.source } : {}),
      };
  }
}
