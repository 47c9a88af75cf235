import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError, unusableCursor, type ErrorItem } from '../problem/domain-error';
import type { BrokenRule } from './check-field';
import { FIELD_CONSTRAINT, fieldsOf } from './field';
import { isList, type ResolvedField } from './field-options';
import { fieldRules } from './field-rules';

type Class = new () => object;

/** Checks each body and query against its DTO; what the DTO does not declare is refused, nothing is converted silently. */
@Injectable()
export class DtoPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (!isDto(metatype) || (type !== 'body' && type !== 'query')) return value;
    const input = type === 'query' ? fromQuery(metatype, value) : value;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      throw new DomainError('validation-failed', { errors: [item('', { rule: 'wrong-type' })] });
    }
    assertOwnNames(metatype, input, type);
    const dto = plainToInstance(metatype, input);
    const found = await validate(dto, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
    if (found.length === 0) return dto;
    const fields = fieldsOf(metatype);
    if (found.some(({ property }) => fields.get(property)?.kind === 'cursor')) throw unusableCursor();
    const errors = found.flatMap((error) => itemsOf(error, ''));
    const unknown = type === 'query' && found.find((error) => error.constraints?.['whitelistValidation']);
    if (unknown) throw new DomainError('unknown-parameter', { errors, values: { parameter: unknown.property } });
    throw new DomainError('validation-failed', { errors });
  }
}

function isDto(metatype: ArgumentMetadata['metatype']): metatype is Class {
  return typeof metatype === 'function' && ![Object, String, Number, Boolean, Array].some((type) => type === metatype);
}

/** Names that every object inherits are no fields; the checks below would take them for known ones. */
function assertOwnNames(dto: Class, input: object, type: 'body' | 'query'): void {
  const path = inheritedName(dto, input);
  if (path === null) return;
  const errors = [item(path, { rule: 'unknown-field' })];
  if (type === 'query') throw new DomainError('unknown-parameter', { errors, values: { parameter: path.slice(1) } });
  throw new DomainError('validation-failed', { errors });
}

/** Where such a name stands in the input or, however deep, in what it holds; free JSON alone may have any names. */
function inheritedName(dto: Class | undefined, input: object): string | null {
  const fields = dto && fieldsOf(dto);
  for (const [name, value] of Object.entries(input) as [string, unknown][]) {
    if (name in Object.prototype) return `/${name}`;
    const field = fields?.get(name);
    if (field?.kind === 'json') continue;
    for (const [at, part] of (Array.isArray(value) ? value : [value]).entries()) {
      const isHolder = typeof part === 'object' && part !== null;
      const found = isHolder ? inheritedName(classOf(field, input), part) : null;
      if (found !== null) return `/${name}${Array.isArray(value) ? `/${at}` : ''}${found}`;
    }
  }
  return null;
}

/** The class that an object in this field has: its only one, or the variant that its holder names. */
function classOf(field: ResolvedField | undefined, holder: object): Class | undefined {
  const { of, variants } = field ?? {};
  return variants ? variants.classes()[variants.keyOf(holder) ?? ''] : of?.();
}

/** Query strings hold text only: reads numbers, booleans and single-entry lists as their field says. */
function fromQuery(type: Class, query: unknown): Record<string, unknown> {
  const fields = fieldsOf(type);
  const entries = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, value]) => [name, fromText(fields.get(name), value)]));
}

function fromText(field: ResolvedField | undefined, value: unknown): unknown {
  if (!field) return value;
  if (isList(field.kind)) {
    const list = (Array.isArray(value) ? value : [value]).filter((entry) => entry !== '');
    return field.kind === 'integers' ? list.map(toNumber) : list;
  }
  if (value === '' && field.optional) return undefined;
  if (field.kind === 'integer' || field.kind === 'number') return toNumber(value);
  if (field.kind === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
}

function itemsOf(error: ValidationError, parent: string): ErrorItem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = error.constraints ? [item(pointer, brokenRule(error.constraints))] : [];
  return own.length ? own : (error.children ?? []).flatMap((child) => itemsOf(child, pointer));
}

function brokenRule(constraints: Record<string, string>): BrokenRule {
  const field = constraints[FIELD_CONSTRAINT];
  if (field) return JSON.parse(field) as BrokenRule;
  return { rule: constraints['whitelistValidation'] ? 'unknown-field' : 'wrong-type' };
}

function item(pointer: string, { rule, values }: BrokenRule): ErrorItem {
  return { pointer, code: rule, detail: fieldRules[rule], ...(values ? { values } : {}) };
}
