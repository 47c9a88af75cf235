import fc, { type Arbitrary } from 'fast-check';

/** A JSON schema as the document holds it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What generated values refer to. */
export interface Pools {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly ids: readonly string[];
  readonly references: readonly string[];
}

const dates = ['2026-11-21', '2026-12-01', '2027-03-31', '2008-04-01', '1900-01-01', '2199-12-31'];
const words = [
  '視察',
  'Courtesy call',
  "O'Neil; DROP TABLE users--",
  '髙﨑',
  '%_\\',
  '<script>',
  '👩‍👩‍👧',
  '=1+1',
  '..',
  '0',
  'a b',
];

/** Values that a schema allows. */
export function valid(schema: Schema, pools: Pools): Arbitrary<unknown> {
  const named = schema.$ref ? pools.schemas[schema.$ref.split('/').at(-1) ?? ''] : undefined;
  if (named) return valid(named, pools);
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (options) return fc.oneof(...options.map((option) => valid(option, pools)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['string']);
  return fc.oneof(...types.map((type) => ofType(type, schema, pools)));
}

function ofType(type: string, schema: Schema, pools: Pools): Arbitrary<unknown> {
  const { minimum: min = -5, maximum: max = 400 } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'array':
      return fc.uniqueArray(valid(schema.items ?? {}, pools), { maxLength: Math.min(3, schema.maxItems ?? 3) });
    case 'object':
      return object(schema, pools);
    default:
      return text(schema, pools);
  }
}

function object({ properties, required = [] }: Schema, pools: Pools): Arbitrary<unknown> {
  if (!properties) return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });
  const entries = Object.entries(properties).map(([name, schema]) => [name, valid(schema, pools)] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...required] });
}

function text({ format, pattern = '', maxLength = 60 }: Schema, { ids, references }: Pools): Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (format === 'date') return fc.constantFrom(...dates);
  if (format === 'date-time') return fc.constantFrom('2026-11-21T03:00:00Z', '1999-12-31T23:59:59Z');
  if (format === 'email') return fc.emailAddress();
  if (pattern.startsWith('^[A-Z]{2}$')) return fc.constantFrom('SG', 'TH', 'GB', 'JP', 'ZZ');
  if (pattern.startsWith('^[A-Z]-')) return fc.constantFrom(...references, 'V-SIN-2026-9999');
  if (pattern.startsWith('^[0-9]{6}')) return fc.constantFrom('010006', '130001', '999999');
  if (pattern.includes('T\\d{2}')) return fc.constantFrom('2026-11-21T10:00', '2026-12-01T23:59');
  if (pattern.startsWith('^(0[1-9]')) return fc.constantFrom('01', '13', '47');
  const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 60) });
  return fc.oneof(
    fc.constantFrom(...words),
    any,
    fc.constantFrom('Asia/Singapore', 'SIN', 'visit', 'assess', 'accept'),
  );
}

/** Values that hardly anything allows. */
export const junk: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    'x'.repeat(30_000),
    -1,
    1e308,
    2 ** 53,
    0.1,
    {},
    [],
  ),
  fc.constantFrom<unknown>(
    Array(10_000).fill(0),
    Array(10_000).fill({}),
    { name: {} },
    '9999-99-99',
    '0000-00-00',
    'null',
  ),
);

/** A body that the schema allows, or one that goes wrong in one of the ways in which bodies do. */
export function body(schema: Schema, pools: Pools): Arbitrary<unknown> {
  const good = valid(schema, pools);
  const broken = fc.tuple(good, fc.nat(), junk).map(([value, at, replacement]) => spoil(value, at, replacement));
  const extra = fc.tuple(good, fc.constantFrom('extra', '__proto__', 'constructor', 'id', 'version'), junk);
  return fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 3, arbitrary: broken },
    { weight: 1, arbitrary: extra.map(([value, key, more]) => ({ ...Object(value), [key]: more })) },
    { weight: 1, arbitrary: junk },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{"a":', '[', '{"a":1}}', '[['.repeat(4_000), '\u0000').map((raw) => new Raw(raw)),
    },
  );
}

/** Text that is sent as a body without being written as JSON first. */
export class Raw {
  constructor(readonly text: string) {}
}

/** Replaces one value somewhere inside. */
function spoil(value: unknown, at: number, replacement: unknown): unknown {
  if (typeof value !== 'object' || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[at % keys.length];
  if (key === undefined) return replacement;
  const inner = (value as Record<string, unknown>)[key];
  const goesDeeper = typeof inner === 'object' && inner !== null && at % 3 > 0;
  const changed = goesDeeper ? spoil(inner, Math.floor(at / 3), replacement) : replacement;
  return Array.isArray(value)
    ? value.map((entry: unknown, index) => (String(index) === key ? changed : entry))
    : { ...value, [key]: changed };
}
