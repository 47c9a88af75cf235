import { foldText } from '@kakehashi/shared/calendar';
import type { KnownColumn, TableLayout } from '../tables/reading/layout';
import type { ReadLine } from '../tables/reading/line';
import { readList } from '../tables/reading/values';
import type { RowTexts } from './import-kind';

/** A row by the columns of its kind, with names of the file replaced by what somebody said that they mean. */
export function textsOf(
  { cells }: ReadLine,
  { columns, meanings = {} }: TableLayout,
  known: readonly KnownColumn[],
): RowTexts {
  const lists = new Set(known.filter(({ isList }) => isList).map(({ key }) => key));
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      if (column === null) return [];
      const text = cells[at] ?? '';
      const names = meanings[column];
      if (!names) return [[column, text]];
      const meaning = (name: string) => names[foldText(name)] ?? name;
      return [[column, lists.has(column) ? readList(text).map(meaning).join('; ') : meaning(text)]];
    }),
  );
}
