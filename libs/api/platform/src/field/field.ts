import { ApiExtraModels, ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type TypeHelpOptions } from 'class-transformer';
import { Allow, ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import type { FieldDefinition } from '@kakehashi/shared/case-types';
import { checkField, normaliseText } from './check-field';
import {
  isList,
  needsClass,
  resolveField,
  type FieldOptions,
  type FieldOverrides,
  type ResolvedField,
} from './field-options';
import { fieldSchema } from './field-schema';

const FIELDS = 'kakehashi:fields';

/** Name of the one class-validator constraint that carries a broken rule as JSON. */
export const FIELD_CONSTRAINT = 'field';

/**
 * Declares a property of a request or an answer: its validation and its schema in one.
 * Takes a field of a case type (`@Field(visitFields.purpose)`) or options of its own (`@Field({ kind: 'text' })`).
 */
export function Field(field: FieldDefinition | FieldOptions, overrides?: FieldOverrides): PropertyDecorator {
  const resolved = resolveField(field, overrides);
  const decorators: PropertyDecorator[] = [
    remember(resolved),
    ValidateBy({
      name: FIELD_CONSTRAINT,
      validator: {
        validate: (value: unknown) => checkField(resolved, value) === null,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(checkField(resolved, args?.value)),
      },
    }),
    Transform(({ value }: { value: unknown }) => normaliseText(resolved.kind, value), { toClassOnly: true }),
    ApiProperty(fieldSchema(resolved) as ApiPropertyOptions),
  ];
  const { of, variants, nullable } = resolved;
  // The check of parts would refuse null as no object.
  if (needsClass(resolved.kind) && nullable) decorators.push(ValidateIf((_, value: unknown) => value !== null));
  if (needsClass(resolved.kind) && of) decorators.push(Type(of), ValidateNested({ each: isList(resolved.kind) }));
  if (variants) {
    const { classes, keyOf } = variants;
    decorators.push(
      (target) => ApiExtraModels(...Object.values(classes()))(target.constructor),
      Type((help?: TypeHelpOptions) => classes()[keyOf(help?.object ?? {}) ?? ''] ?? NoVariant),
      ValidateNested(),
    );
  }
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

/** Takes the place of a variant that nothing names; whatever it holds is refused. */
class NoVariant {
  @Allow()
  readonly nothing?: undefined;
}

function remember(resolved: ResolvedField): PropertyDecorator {
  return (target, property) => {
    const known = (Reflect.getMetadata(FIELDS, target) as Map<string, ResolvedField> | undefined) ?? new Map();
    Reflect.defineMetadata(FIELDS, new Map([...known, [String(property), resolved]]), target);
  };
}

/** The fields that a class declares, its ancestors' included. */
export function fieldsOf(type: new () => object): ReadonlyMap<string, ResolvedField> {
  return (Reflect.getMetadata(FIELDS, type.prototype as object) as Map<string, ResolvedField> | undefined) ?? new Map();
}
