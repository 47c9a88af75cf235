import type { Choice, FieldDefinition, FieldKind } from '@kakehashi/shared/case-types';
import type { Label } from '@kakehashi/shared/contracts';

/** Kinds that requests and answers hold beside those of case fields. */
export type WireKind =
  | FieldKind
  | 'email'
  | 'cursor'
  | 'secret'
  | 'uuid'
  | 'uuids'
  | 'instant'
  | 'number'
  | 'integers'
  | 'office'
  | 'prefecture'
  | 'prefectures'
  | 'countries'
  | 'reference'
  | 'references'
  | 'object'
  | 'objects'
  | 'json';

/** A field of a request or an answer that no case type defines. */
export interface FieldOptions {
  readonly kind: WireKind;
  readonly label?: Label;
  readonly description?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly (Choice | string)[];
  readonly pattern?: RegExp;
  /** The class of an object, or of each object of a list. */
  readonly of?: () => new () => object;
  /** The classes that an object may have instead of one, and which of them an object of this request has. */
  readonly variants?: FieldVariants;
  readonly optional?: boolean;
  readonly nullable?: boolean;
  /** Bytes of a `json` value, written out. */
  readonly maxBytes?: number;
}

/** Alternatives for one object, told apart by something in the object that holds it. */
export interface FieldVariants {
  readonly classes: () => Readonly<Record<string, new () => object>>;
  readonly keyOf: (holder: object) => string | undefined;
}

/** What a DTO may change of a field that a case type defines. */
export type FieldOverrides = Partial<Omit<FieldOptions, 'kind'>> & { readonly kind?: WireKind };

/** Options in which every default is filled in. */
export interface ResolvedField extends FieldOptions {
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly values: readonly string[] | null;
}

/** Whether a field comes from a case type's table. */
function isDefinition(field: FieldDefinition | FieldOptions): field is FieldDefinition {
  return 'key' in field;
}

/** Fills in the defaults; a case field is optional and clearable unless it is required when the case is created. */
export function resolveField(field: FieldDefinition | FieldOptions, overrides: FieldOverrides = {}): ResolvedField {
  const merged: FieldOptions = { ...field, ...overrides };
  const loose = isDefinition(field) && !field.requiredAtCreate;
  const resolved = {
    ...merged,
    optional: merged.optional ?? loose,
    nullable: merged.nullable ?? loose,
    values: merged.choices?.map((choice) => (typeof choice === 'string' ? choice : choice.value)) ?? null,
  };
  if (needsClass(resolved.kind) && !resolved.of && !resolved.variants)
    throw new Error(`A field of kind ${resolved.kind} needs \`of\``);
  return resolved;
}

/** Whether values of this kind are objects of a class. */
export function needsClass(kind: WireKind): boolean {
  return objects.has(kind);
}

const objects = new Set<WireKind>([
  'object',
  'objects',
  'organisation',
  'headcount',
  'country_counts',
  'score',
  'budget',
  'person',
  'sealed',
]);

const lists = new Set<WireKind>([
  'texts',
  'choices',
  'users',
  'uuids',
  'integers',
  'prefectures',
  'countries',
  'references',
  'objects',
  'country_counts',
]);

/** Whether values of this kind are lists. */
export function isList(kind: WireKind): boolean {
  return lists.has(kind);
}
