import { DomainError, fieldRules, type ErrorItem, type FieldRule } from '@kakehashi/api/platform';
import { fillIn, type Label } from '@kakehashi/shared/contracts';
import { importColumns, type ImportColumn } from './columns';
import type { ExpertImportError } from './expert-import.dto';

const unknown: Label = { ja: '登録されていない値です。', en: 'This value is not known.' };

/** The columns behind places of the request that are named otherwise. */
const places: readonly (readonly [RegExp, ImportColumn])[] = [
  [/^\/employments\/0\/organisation\/municipalityCode/, 'municipalityCode'],
  [/^\/employments\/0\/title/, 'title'],
  [/^\/employments\/0\/validFrom/, 'employedFrom'],
  [/^\/employments\/0\/validTo/, 'employedTo'],
  [/^\/employments/, 'employer'],
  [/^\/availability\/0\/validFrom/, 'availableFrom'],
  [/^\/availability/, 'availableTo'],
];

/** What is wrong with a row, by its columns; whatever is no refusal of the row goes on as an error. */
export function rowErrors(error: unknown): ExpertImportError[] {
  if (!(error instanceof DomainError) || error.code !== 'validation-failed') throw error;
  return (error.options.errors ?? []).slice(0, 100).map((item) => {
    const { ja, en } = wordsOf(item);
    return { column: columnOf(item.pointer), code: item.code, detailJa: ja, detailEn: en };
  });
}

function columnOf(pointer: string): ImportColumn | null {
  const place = places.find(([pattern]) => pattern.test(pointer));
  if (place) return place[1];
  const [, first = '', second = ''] = pointer.split('/');
  const name = first === 'personal' ? second : first;
  return Object.hasOwn(importColumns, name) ? (name as ImportColumn) : null;
}

function wordsOf({ code, detail, values }: ErrorItem): Label {
  const label =
    typeof detail === 'string' ? { ja: detail, en: detail } : (detail ?? fieldRules[code as FieldRule] ?? unknown);
  return { ja: fillIn(label.ja, values), en: fillIn(label.en, values) };
}
