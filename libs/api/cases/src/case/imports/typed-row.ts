import { workflows, type FieldDefinition } from '@kakehashi/shared/case-types';
import {
  nameFinder,
  namedChoice,
  readCount,
  type PlaceFinders,
  type RowFinding,
  type RowTexts,
} from '@kakehashi/api/exchange';
import { finding, unknownName } from './findings';
import type { ImportedType } from './import-shape';
import { cellReader, type CellReader } from './read-field';

/** What a row says of every case. */
export interface RowHead {
  readonly reference?: string | null;
  readonly version?: number | null;
  readonly type?: string | null;
  readonly state?: string | null;
  readonly office?: string | null;
  readonly country?: string | null;
  readonly title?: string | null;
}

/** A row as read; what its file has no column for is undefined. */
export interface TypedRow {
  readonly head: RowHead;
  /** The values of its fields, by key; null or an empty list where the cell is empty. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly RowFinding[];
}

type Find = (text: string) => unknown;

/** Reads rows of a file by the field table of a type. */
export class TypedRowReader {
  private readonly head: Readonly<Record<string, Find>>;
  private readonly cells: ReadonlyMap<string, readonly [FieldDefinition, CellReader]>;

  constructor(type: ImportedType, name: readonly string[], fields: readonly FieldDefinition[], places: PlaceFinders) {
    const states = workflows[type].states.map(({ key, label }) => namedChoice({ value: key, label }));
    this.head = {
      reference: referenceText,
      version: readCount,
      type: nameFinder([{ value: type, names: name }]),
      state: nameFinder(states),
      office: places.office,
      country: places.country,
      title: (text) => text,
    };
    this.cells = new Map(fields.map((field) => [field.key, [field, cellReader(field, places)] as const]));
  }

  read(texts: RowTexts): TypedRow {
    const head: Record<string, unknown> = {};
    const values: Record<string, unknown> = {};
    const errors: RowFinding[] = [];
    for (const [key, find] of Object.entries(this.head)) {
      const text = texts[key];
      if (text === undefined) continue;
      head[key] = text === '' ? null : find(text);
      if (text === '' || head[key] !== null) continue;
      if (key === 'version') errors.push(finding(key, 'wrong-count', { value: text }));
      else errors.push(key === 'type' ? finding(key, 'not-this-type') : unknownName(key, text));
    }
    for (const [key, [{ kind }, reader]] of this.cells) {
      const text = texts[key];
      if (text === undefined) continue;
      const read = text === '' ? { value: isListKind(kind) ? [] : null } : reader(text);
      if ('errors' in read) errors.push(...read.errors);
      else values[key] = read.value;
    }
    return { head, values, errors };
  }
}

/** Whether a field of this kind lists several things. */
export function isListKind(kind: FieldDefinition['kind']): boolean {
  return kind === 'texts' || kind === 'choices' || kind === 'country_counts';
}

/** A reference as it is kept, whatever width or dashes a file gives it. */
export function referenceText(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s/gu, '');
}
