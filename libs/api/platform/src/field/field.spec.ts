import 'reflect-metadata';
import { visitFields } from '@kakehashi/shared/case-types';
import { DomainError } from '../problem/domain-error';
import { Field } from './field';
import { DtoPipe } from './validation-pipe';

class Person {
  @Field({ kind: 'text', maxLength: 10 })
  name!: string;
}

class Input {
  @Field({ kind: 'text', maxLength: 5 })
  title!: string;

  @Field({ kind: 'long_text', optional: true, nullable: true })
  note?: string | null;

  @Field({ kind: 'integer', min: 0, max: 9, optional: true })
  count?: number;

  @Field({ kind: 'date', optional: true })
  day?: string;

  @Field({ kind: 'choices', choices: ['a', 'b'], optional: true })
  kinds?: string[];

  @Field({ kind: 'object', of: () => Person, optional: true })
  person?: Person;

  @Field({ kind: 'object', of: () => Person, optional: true, nullable: true })
  deputy?: Person | null;

  @Field({ kind: 'objects', of: () => Person, maxItems: 2, optional: true })
  people?: Person[];

  @Field({ kind: 'secret', optional: true })
  secret?: string;
}

class Trip {
  @Field({ kind: 'object', of: () => Person, optional: true })
  guide?: Person;

  @Field({ kind: 'json', optional: true })
  notes?: Record<string, unknown>;
}

class Journey {
  @Field({ kind: 'text' })
  type!: string;

  @Field({
    kind: 'object',
    variants: {
      classes: () => ({ trip: Trip }),
      keyOf: (holder) => ('type' in holder ? String(holder.type) : undefined),
    },
  })
  details!: Trip;
}

class Purpose {
  @Field(visitFields.purpose, { optional: true })
  purpose?: string;
}

class Query {
  @Field({ kind: 'integer', optional: true })
  limit?: number;

  @Field({ kind: 'boolean', optional: true })
  open?: boolean;

  @Field({ kind: 'texts', optional: true })
  state?: string[];
}

const pipe = new DtoPipe();
const body = (value: unknown, metatype: new () => object = Input) => pipe.transform(value, { type: 'body', metatype });
const query = (value: unknown) => pipe.transform(value, { type: 'query', metatype: Query });

async function refusal(work: Promise<unknown>): Promise<[string, ...string[]]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) {
      return [error.code, ...(error.options.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
    }
    throw error;
  }
  throw new Error('It was accepted');
}

describe('@Field', () => {
  it('takes what it declares, in one canonical form', async () => {
    const title = 'e\u0301a';
    expect(await body({ title: ` ${title} `, note: 'one\r\ntwo ', secret: ' e\u0301 ' })).toEqual({
      title: 'éa',
      note: 'one\ntwo',
      secret: ' e\u0301 ',
    });
  });

  it.each<[string, unknown, string]>([
    ['a missing value', {}, '/title required'],
    ['an empty one', { title: '  ' }, '/title required'],
    ['null', { title: null }, '/title required'],
    ['another type', { title: 3 }, '/title wrong-type'],
    ['a long text', { title: 'abcdef' }, '/title too-long'],
    ['a control character', { title: 'a\u0000' }, '/title control-characters'],
    ['a line break in a line', { title: 'a\nb' }, '/title control-characters'],
    ['half a character', { title: 'a\ud800' }, '/title control-characters'],
    ['a number as text', { title: 'a', count: '3' }, '/count wrong-type'],
    ['a fraction', { title: 'a', count: 1.5 }, '/count wrong-format'],
    ['a number beyond the limit', { title: 'a', count: 10 }, '/count too-large'],
    ['a day that does not exist', { title: 'a', day: '2026-02-30' }, '/day wrong-format'],
    ['an absurd year', { title: 'a', day: '9999-01-01' }, '/day wrong-format'],
    ['a word outside the list', { title: 'a', kinds: ['c'] }, '/kinds not-in-list'],
    ['a word twice', { title: 'a', kinds: ['a', 'a'] }, '/kinds repeated'],
    ['an unknown field', { title: 'a', extra: 1 }, '/extra unknown-field'],
    ['an unknown field within', { title: 'a', person: { name: 'b', extra: 1 } }, '/person/extra unknown-field'],
    ['a text for an object', { title: 'a', person: 'b' }, '/person wrong-type'],
    ['a text for a list', { title: 'a', people: 'b' }, '/people wrong-type'],
    ['too many objects', { title: 'a', people: [{}, {}, {}] }, '/people too-many'],
    ['a list of other things', { title: 'a', people: [null] }, '/people wrong-type'],
    ['a wrong part of a list', { title: 'a', people: [{ name: 'b' }, {}] }, '/people/1/name required'],
  ])('refuses %s and points at it', async (_, value, expected) => {
    expect(await refusal(body(value))).toEqual(['validation-failed', expected]);
  });

  it.each([[undefined], [null], [[]], ['text'], [4]])('refuses %p as a whole', async (value) => {
    expect(await refusal(body(value))).toEqual(['validation-failed', ' wrong-type']);
  });

  it('takes null for an object that may be nothing, and checks one that is there', async () => {
    expect(await body({ title: 'a', deputy: null })).toEqual({ title: 'a', deputy: null });
    expect(await refusal(body({ title: 'a', deputy: {} }))).toEqual(['validation-failed', '/deputy/name required']);
  });

  it('counts characters as people do', async () => {
    expect(await body({ title: '𠮷野家﨑髙' })).toEqual({ title: '𠮷野家﨑髙' });
  });

  it('follows the field table of a case type', async () => {
    const { maxLength = 0 } = visitFields.purpose;
    expect(await refusal(body({ purpose: '字'.repeat(maxLength + 1) }, Purpose))).toEqual([
      'validation-failed',
      '/purpose too-long',
    ]);
  });

  it('reads numbers, booleans and single entries out of a query, and nothing else', async () => {
    expect(await query({ limit: '20', open: 'true', state: 'closed' })).toEqual({
      limit: 20,
      open: true,
      state: ['closed'],
    });
    expect(await refusal(query({ limit: '2x' }))).toEqual(['validation-failed', '/limit wrong-type']);
    expect(await refusal(query({ open: ['true', 'true'] }))).toEqual(['validation-failed', '/open wrong-type']);
    expect(await refusal(query({ colour: 'red' }))).toEqual(['unknown-parameter', '/colour unknown-field']);
  });

  it.each([
    ['{"title":"a","__proto__":{"name":"b"}}', '/__proto__'],
    ['{"title":"a","person":{"name":"b","__proto__":{"name":"c"}}}', '/person/__proto__'],
    ['{"title":"a","person":{"name":"b","toString":"c"}}', '/person/toString'],
    ['{"title":"a","people":[{"name":"b"},{"name":"b","constructor":1}]}', '/people/1/constructor'],
  ])('takes no name that every object has, however deep: %s', async (json, pointer) => {
    expect(await refusal(body(JSON.parse(json)))).toEqual(['validation-failed', `${pointer} unknown-field`]);
  });

  it.each([
    ['{"toString":1}', '/details/toString'],
    ['{"constructor":1}', '/details/constructor'],
    ['{"guide":{"name":"b","__proto__":{"name":"c"}}}', '/details/guide/__proto__'],
    ['{"other":[{"valueOf":1}]}', '/details/other/0/valueOf'],
  ])('takes no such name within one of several kinds of objects: %s', async (json, pointer) => {
    const details: unknown = JSON.parse(json);
    expect(await refusal(body({ type: 'trip', details }, Journey))).toEqual([
      'validation-failed',
      `${pointer} unknown-field`,
    ]);
  });

  it('leaves the names within free JSON alone', async () => {
    const journey = { type: 'trip', details: { notes: { toString: 'a' } } };
    await expect(body(journey, Journey)).resolves.toBeInstanceOf(Journey);
  });
});
