import { DomainError, fieldRules, type DtoPipe, type ErrorItem, type FieldRule } from '@kakehashi/api/platform';
import type { RowFinding } from '@kakehashi/api/exchange';
import { fillIn, isProblemCode, problemCodes, type Label } from '@kakehashi/shared/contracts';
import { finding } from './findings';

/** What the rules by which people enter cases say of what a row would enter. */
export async function brokenRules(pipe: DtoPipe, body: object, metatype: new () => object): Promise<RowFinding[]> {
  try {
    await pipe.transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'validation-failed') throw error;
    return (error.options.errors ?? []).map(entryFinding);
  }
}

/** What a refusal says of a row: each thing that is wrong, or the refusal itself where it names none. */
export function refusalFindings({ code, options }: DomainError): RowFinding[] {
  const { errors = [], detail, values } = options;
  if (errors.length > 0) return errors.map((error) => entryFinding({ ...(detail ? { detail } : {}), ...error }));
  return [{ column: null, code, text: textOf(detail ?? problemCodes[code].detail, values) }];
}

/** What a rule of entry says, at the column of the file. */
export function entryFinding({ pointer, code, detail, values }: ErrorItem): RowFinding {
  const [, first = '', second = '', third] = pointer.split('/');
  const name = first === 'details' || first === 'data' ? second : first;
  const column = name === 'requester' && third === 'municipalityCode' ? third : name;
  const known = isProblemCode(code) ? problemCodes[code].detail : undefined;
  const words = detail ?? fieldRules[code as FieldRule] ?? known ?? finding(null, 'required').text;
  return { column: column || null, code, text: textOf(words, values) };
}

function textOf(words: Label | string, values: ErrorItem['values']): Label {
  const text = typeof words === 'string' ? { ja: words, en: words } : words;
  return { ja: fillIn(text.ja, values), en: fillIn(text.en, values) };
}
