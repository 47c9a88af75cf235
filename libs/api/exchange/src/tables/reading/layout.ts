import { createHash } from 'node:crypto';
import { foldText } from '@kakehashi/shared/calendar';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import type { ReadLine } from './line';
import type { SheetHead } from './table-source';

/** A column that a kind of file can have. */
export interface KnownColumn {
  readonly key: string;
  readonly label: Label;
  /** Other headings that offices use. */
  readonly others?: readonly string[];
  /** Whether a cell lists several things. */
  readonly isList?: boolean;
  /** Whether several columns of a file may be of this kind. */
  readonly isRepeatable?: boolean;
}

/** What names in a column stand for, by their folded text: `{country: {rangun: 'MM'}}`. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where a table stands in a file, and what its columns mean. */
export interface TableLayout {
  readonly sheet: number;
  /** The number of the row with the headings. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** What each heading means; null where the column is left out. */
  readonly columns: readonly (string | null)[];
  /** What somebody said that names of this file mean. */
  readonly meanings?: Meanings;
}

/**
 * What each heading means: the column with that name, or else the one that offices call so; a column that stands before it
 * already, or elsewhere by its own name, leaves it out.
 */
export function columnsOf(headers: readonly string[], known: readonly KnownColumn[]): (string | null)[] {
  const byName = (namesOf: (column: KnownColumn) => readonly string[]) =>
    new Map([...known].reverse().flatMap((column) => namesOf(column).map((name) => [foldText(name), column.key])));
  const own = byName(({ key, label }) => [key, label.ja, label.en]);
  const other = byName(({ others = [] }) => others);
  const named = new Set(headers.flatMap((header) => own.get(foldText(header)) ?? []));
  const taken = new Set<string>();
  return headers.map((header) => {
    const text = foldText(header);
    const called = other.get(text);
    const key = own.get(text) ?? (called && named.has(called) ? undefined : called);
    if (header === '' || key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/** The sheet and row whose texts are headings for the most columns; null where none is for any. */
export function proposeLayout(heads: readonly SheetHead[], known: readonly KnownColumn[]): TableLayout | null {
  let best: TableLayout | null = null;
  let most = 0;
  for (const [sheet, { lines }] of heads.entries()) {
    for (const line of lines) {
      const layout = layoutAt(sheet, line, known);
      const found = layout.columns.filter((column) => column !== null).length;
      if (found > most) [best, most] = [layout, found];
    }
  }
  return best;
}

/** The layout of a table whose headings stand in that row. */
export function layoutAt(sheet: number, { number, cells }: ReadLine, known: readonly KnownColumn[]): TableLayout {
  return { sheet, headerRow: number, headers: cells, columns: columnsOf(cells, known) };
}

/** The headings that a file of refused rows has beside its own. */
export const refusalHeadings = {
  reason: { ja: '取り込めない理由', en: 'Why it was refused' },
  row: { ja: '元の行', en: 'Row in the file' },
} as const;

const added = Object.values(refusalHeadings).flatMap(({ ja, en }) => [foldText(ja), foldText(en)]);

/** Whether a heading is one that a file of refused rows has beside its own. */
export function isRefusalHeading(heading: string): boolean {
  return added.includes(foldText(heading));
}

/** A reason as a file of refused rows gives it, behind the name of its column where it is of one. */
export function refusalReason(column: Label | undefined, text: Label, locale: Locale): string {
  return (column ? column[locale] + (locale === 'ja' ? '：' : ': ') : '') + text[locale];
}

/** What files of the same headings have in common, so that a choice made once is offered again. */
export function fingerprintOf(kind: string, headers: readonly string[]): string {
  const own = headers.filter((header) => !isRefusalHeading(header)).map(foldText);
  while (own.length > 0 && own.at(-1) === '') own.pop();
  return createHash('sha256')
    .update(JSON.stringify([kind, own]))
    .digest('hex');
}
