import fc, { type Arbitrary } from 'fast-check';
import type { INestApplication } from '@nestjs/common';
import { openApiDocument } from '@kakehashi/api/platform';
import { body, junk, valid, type Pools, type Schema } from './arbitrary';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

/** One operation of the document. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly multipart: boolean; readonly schema: Schema } | null;
  readonly statuses: readonly number[];
}

/** One request to an operation. */
export interface GeneratedRequest {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

interface RawOperation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

/** Every operation, and the schemas that they refer to. */
export function readOperations(app: INestApplication): { operations: Operation[]; schemas: Record<string, Schema> } {
  const { paths, components } = openApiDocument(app);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, RawOperation>).map(([method, operation]) => {
      const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        body: content ? { multipart: type === 'multipart/form-data', schema: content.schema } : null,
        statuses: Object.keys(operation.responses).map(Number),
      };
    }),
  );
  return { operations, schemas: (components?.schemas ?? {}) as Record<string, Schema> };
}

/** Requests to an operation: mostly well-formed ones, so that they get past the first check. */
export function requests({ path, parameters, body: content }: Operation, pools: Pools): Arbitrary<GeneratedRequest> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const query = parameters.filter((parameter) => parameter.in === 'query');
  return fc
    .record({
      names: fc.record(Object.fromEntries(inPath.map(({ name }) => [name, pathValue(name, pools)]))),
      query: queryString(query, pools),
      body: content ? body(content.schema, pools) : fc.constant(undefined),
      ifMatch: fc.constantFrom('"1"', '"1"', '"2"', '"9"', '*', 'x', undefined),
      key: fc.constantFrom(undefined, undefined, 'é', 'k'.repeat(300)),
    })
    .map(({ names, query: text, body: sent, ifMatch, key }) => ({
      path: `${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''))}${text}`,
      body: sent,
      headers: {
        ...(ifMatch ? { 'If-Match': ifMatch } : {}),
        ...(key && key !== 'é' ? { 'Idempotency-Key': key } : {}),
      },
    }));
}

/** Programmes with counts of every kind, and one that there is not; their list is open, so that the document cannot name them. */
const programme = fc.constantFrom('visit', 'lgotp', 'dispatch', 'study_tour', 'research', 'jet', 'affiliation', 'none');

function pathValue(name: string, { ids, references }: Pools): Arbitrary<string> {
  const known =
    name === 'reference'
      ? fc.constantFrom(...references)
      : name === 'code'
        ? fc.constantFrom('SIN', 'LON', 'XX')
        : name === 'key'
          ? fc.constantFrom('case-new:visit', 'case-edit:V-SIN-2026-0001', 'nonsense')
          : fc.constantFrom(...ids);
  const odd = fc.constantFrom('x', '0', "'", '%', '\u0000', 'V-SIN-2026-99999999', 'a'.repeat(2_000), '..', '🙂');
  return fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: odd });
}

function queryString(parameters: readonly Parameter[], pools: Pools): Arbitrary<string> {
  const one = ({ name, schema = {} }: Parameter) =>
    fc.oneof(
      { weight: 5, arbitrary: name === 'programme' ? programme : valid(schema, pools) },
      { weight: 1, arbitrary: junk },
    );
  const named = fc.record(Object.fromEntries(parameters.map((parameter) => [parameter.name, one(parameter)])), {
    requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
  });
  const odd = fc.constantFrom('', '', '', '', 'unknown=1', '%', 'limit=-1', 'cursor=!!', 'a[b]=c', 'limit=1&limit=2');
  return fc.tuple(named, odd).map(([values, more]) => {
    const pairs = Object.entries(values).flatMap(([name, value]) =>
      (Array.isArray(value) ? value.slice(0, 50) : [value]).map((entry) => `${name}=${encode(entry)}`),
    );
    const text = [...pairs, more].filter(Boolean).join('&').slice(0, 6_000);
    return text ? `?${text}` : '';
  });
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''))
    .slice(0, 1_000)
    .replace(/%.?$/, '');
}
