interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly additionalProperties?: boolean | Schema;
  readonly format?: string;
}

const header = `/* Made from docs/openapi.json; do not edit. \`UPDATE_OPENAPI=1\` with the specs of apps/api makes it anew. */\n`;
/** Hand-written in the contracts library, with more exact types. */
const handWritten = new Set(['Problem', 'ProblemItem']);

/** TypeScript interfaces of every schema, for the browser and for tests. */
export function modelsOf(schemas: Readonly<Record<string, unknown>>): string {
  const models = Object.entries(schemas as Readonly<Record<string, Schema>>)
    .filter(([name]) => !handWritten.has(name))
    .map(([name, schema]) => `${comment(schema, '')}export interface ${name} ${members(schema, '')}\n`);
  return [header, ...models].join('\n');
}

function members({ properties = {}, required = [] }: Schema, indent: string): string {
  const lines = Object.entries(properties).map(([name, schema]) => {
    const key = /^[a-zA-Z_]\w*$/.test(name) ? name : JSON.stringify(name);
    const optional = required.includes(name) ? '' : '?';
    return `${comment(schema, `${indent}  `)}${indent}  ${key}${optional}: ${typeOf(schema, `${indent}  `)};`;
  });
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}';
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown';
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map((part) => typeOf(part, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => typeOf(part, indent)).join(' & ');
  if (schema.enum) return schema.enum.map((value) => quoted(value)).join(' | ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.map((type) => basicType(type, schema, indent)).join(' | ') || 'unknown';
}

function basicType(type: string, schema: Schema, indent: string): string {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const entry = typeOf(schema.items ?? {}, indent);
      return /[ |&]/.test(entry) ? `(${entry})[]` : `${entry}[]`;
    }
    case 'object':
      return schema.properties ? members(schema, indent) : 'Record<string, unknown>';
    default:
      return type;
  }
}

function quoted(value: string | number | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);
}

function comment({ description }: Schema, indent: string): string {
  return description ? `${indent}/** ${description.replaceAll('*/', '')} */\n` : '';
}
