import { isIsoDate, isLocalDateTime, isOfficeCode, isTimeZone } from '@kakehashi/shared/calendar';
import { isList, needsClass, type ResolvedField, type WireKind } from './field-options';

/** The rule of a field that a value breaks, with the numbers its message needs. */
export interface BrokenRule {
  readonly rule: FieldRule;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Names of the rules, as they stand in `errors[].code`. */
export type FieldRule =
  | 'required'
  | 'wrong-type'
  | 'too-long'
  | 'too-short'
  | 'too-small'
  | 'too-large'
  | 'too-many'
  | 'too-few'
  | 'not-in-list'
  | 'wrong-format'
  | 'control-characters'
  | 'repeated'
  | 'unknown-field';

/** Limits where a field states none, so that no input is unlimited. */
const MAX_TEXT = 500;
const MAX_LONG_TEXT = 20_000;
const MAX_ITEMS = 100;
const MAX_JSON = 200_000;
const YEARS = { first: 1900, last: 2199 };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const email = /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\]{1,190}\.[^\s@<>()[\]",;:\\.]{2,63}$/;
const instant = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;
/** Controls, half characters and the marks that turn the direction of text; they make it read as what it is not. */
const lineControl = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
const textControl = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
/** Text of which nothing can be seen. */
const invisible = /^[\p{Cf}\p{Z}\n\t]+$/u;

/** The first rule that a value breaks, or null. Nested objects are checked by their own class. */
export function checkField(field: ResolvedField, value: unknown): BrokenRule | null {
  if (value === undefined) return field.optional ? null : { rule: 'required' };
  if (value === null) return field.nullable ? null : { rule: 'required' };
  return isList(field.kind) ? checkList(field, value) : checkOne(field, field.kind, value);
}

function checkList(field: ResolvedField, value: unknown): BrokenRule | null {
  if (!Array.isArray(value)) return { rule: 'wrong-type' };
  const max = field.maxItems ?? MAX_ITEMS;
  if (value.length > max) return { rule: 'too-many', values: { max } };
  const min = field.minItems ?? 0;
  if (value.length < min) return { rule: value.length ? 'too-few' : 'required', values: { min } };
  if (needsClass(field.kind)) return value.every(isPlainObject) ? null : { rule: 'wrong-type' };
  for (const entry of value) {
    const broken = checkOne(field, entryKind(field.kind), entry);
    if (broken) return broken;
  }
  return new Set(value).size === value.length ? null : { rule: 'repeated' };
}

function entryKind(kind: WireKind): WireKind {
  switch (kind) {
    case 'choices':
      return 'choice';
    case 'users':
    case 'uuids':
      return 'uuid';
    case 'integers':
      return 'integer';
    case 'prefectures':
      return 'prefecture';
    case 'countries':
      return 'country';
    case 'references':
      return 'reference';
    default:
      return 'text';
  }
}

function checkOne(field: ResolvedField, kind: WireKind, value: unknown): BrokenRule | null {
  if (needsClass(kind)) return isPlainObject(value) ? null : { rule: 'wrong-type' };
  if (kind === 'json') return checkJson(field, value);
  if (kind === 'boolean') return typeof value === 'boolean' ? null : { rule: 'wrong-type' };
  if (kind === 'integer' || kind === 'number') return checkNumber(field, kind, value);
  if (typeof value !== 'string') return { rule: 'wrong-type' };
  return checkText(field, kind, value);
}

function checkNumber(
  { min = -2_147_483_648, max = 2_147_483_647 }: ResolvedField,
  kind: WireKind,
  value: unknown,
): BrokenRule | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { rule: 'wrong-type' };
  if (kind === 'integer' && !Number.isInteger(value)) return { rule: 'wrong-format' };
  if (value < min) return { rule: 'too-small', values: { min } };
  return value > max ? { rule: 'too-large', values: { max } } : null;
}

function checkJson(field: ResolvedField, value: unknown): BrokenRule | null {
  if (!isPlainObject(value)) return { rule: 'wrong-type' };
  const max = field.maxBytes ?? MAX_JSON;
  const text = JSON.stringify(value);
  // PostgreSQL's jsonb holds no NUL and no lone surrogate.
  if (/\\u0000|\\ud[89a-f]/i.test(text)) return { rule: 'control-characters' };
  return Buffer.byteLength(text) > max ? { rule: 'too-long', values: { max } } : null;
}

function checkText(field: ResolvedField, kind: WireKind, value: string): BrokenRule | null {
  const max = field.maxLength ?? (kind === 'long_text' ? MAX_LONG_TEXT : MAX_TEXT);
  if (value === '' && !field.optional && kind !== 'secret' && field.minLength === undefined)
    return { rule: 'required' };
  if (kind !== 'secret' && invisible.test(value)) return { rule: 'required' };
  if ([...value].length > max) return { rule: 'too-long', values: { max } };
  if ([...value].length < (field.minLength ?? 0)) return { rule: 'too-short', values: { min: field.minLength ?? 0 } };
  if ((kind === 'long_text' ? textControl : lineControl).test(value)) return { rule: 'control-characters' };
  if (field.values && !field.values.includes(value)) return { rule: 'not-in-list' };
  if (field.pattern && !field.pattern.test(value)) return { rule: 'wrong-format' };
  return hasFormat(kind, value) ? null : { rule: 'wrong-format' };
}

function hasFormat(kind: WireKind, value: string): boolean {
  switch (kind) {
    case 'date':
      return isIsoDate(value) && isSensibleYear(value);
    case 'local_time':
      return isLocalDateTime(value) && isSensibleYear(value);
    case 'instant':
      return instant.test(value) && isIsoDate(value.slice(0, 10)) && isSensibleYear(value);
    case 'time_zone':
      return isTimeZone(value);
    case 'country':
      return /^[A-Z]{2}$/.test(value);
    case 'prefecture':
      return /^(0[1-9]|[123]\d|4[0-7])$/.test(value);
    case 'municipality':
      return /^\d{6}$/.test(value);
    case 'office':
      return isOfficeCode(value);
    case 'uuid':
    case 'user':
      return uuid.test(value);
    case 'email':
      return email.test(value);
    case 'reference':
      return /^[A-Z]-[A-Z]{2,3}-\d{4}-\d{4,6}$/.test(value);
    default:
      return true;
  }
}

function isSensibleYear(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text in one canonical form: NFC, no spaces around a single line, one kind of line end. */
export function normaliseText(kind: WireKind, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => normaliseText(kind, entry));
  if (typeof value !== 'string' || kind === 'secret') return value;
  const text = value.normalize('NFC');
  if (kind === 'long_text') return text.replace(/\r\n?/g, '\n').trimEnd();
  return kind === 'email' ? text.trim().toLowerCase() : text.trim();
}
