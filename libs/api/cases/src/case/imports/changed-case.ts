import { type FieldDefinition } from '@kakehashi/shared/case-types';
import { locales } from '@kakehashi/shared/contracts';
import type { RowChange, RowFinding, RowTexts } from '@kakehashi/api/exchange';
import { fieldCell } from '../export/field-cell';
import { cellText } from './cell-text';
import { finding } from './findings';
import type { ImportedType } from './import-shape';
import { addNew } from './told-once';
import type { TypedRow } from './typed-row';

/** A case that is there, as far as a file can speak of it. */
export interface ExistingCase {
  readonly type: ImportedType;
  readonly reference: string;
  readonly version: number;
  readonly office: string;
  readonly country: string;
  readonly title: string;
  readonly state: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a row would change of a case that is there, and what would take it back. */
export interface CaseDifference {
  readonly change: ChangeBody;
  readonly before: ChangeBody;
  readonly changes: readonly RowChange[];
  readonly errors: readonly RowFinding[];
}

interface ChangeBody {
  title?: string | null;
  country?: string | null;
  details?: Record<string, unknown>;
}

/** Compares a row with the case that it names, by the columns that its file has. */
export function differenceOf(
  fields: readonly FieldDefinition[],
  texts: RowTexts,
  { head, values, errors: unread }: TypedRow,
  existing: ExistingCase,
): CaseDifference {
  const change: ChangeBody = {};
  const before: ChangeBody = {};
  const changes: RowChange[] = [];
  const errors: RowFinding[] = [];
  const same = new Set<string>();
  for (const key of ['title', 'country'] as const) {
    const value = head[key];
    if (value === undefined || value === cellText(existing[key])) continue;
    if (value === null) errors.push(finding(key, 'required'));
    change[key] = value;
    before[key] = existing[key];
    changes.push({ column: key, before: existing[key], after: value });
  }
  for (const field of fields) {
    const { key } = field;
    const text = texts[key];
    if (text === undefined) continue;
    const current = existing.details[key];
    // What a file says as it was given in an export is no change, whatever it would be read as.
    if (locales.some((locale) => cellText(fieldCell(field, current, locale)) === text)) {
      same.add(key);
      continue;
    }
    if (!(key in values) || isSame(values[key], current)) continue;
    (change.details ??= {})[key] = values[key];
    (before.details ??= {})[key] = asGiven(current);
    changes.push({ column: key, before: shown(fieldCell(field, current, 'ja')), after: shown(text) });
  }
  if (head.office && head.office !== existing.office) errors.push(finding('office', 'office-fixed'));
  if (head.state && head.state !== existing.state) errors.push(finding('state', 'state-by-steps'));
  const told = unread.filter(({ column }) => column === null || !same.has(column));
  addNew(told, errors);
  return { change, before, changes, errors: told };
}

/** Whether a value is the one that is there, in whatever way the file writes it. */
function isSame(value: unknown, current: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(nameOnly(current) ?? current ?? null);
}

function nameOnly(value: unknown): { readonly name: unknown } | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && 'name' in value ? { name: value.name } : null;
}

/** A value as requests give it back: an organisation by its id. */
function asGiven(value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && 'id' in value ? { id: value.id } : value;
}

function shown(value: unknown): string | null {
  const text = cellText(value);
  return text === '' ? null : text.slice(0, 300);
}
