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
      const meaning = (name: string) => names[foldText(name)];
      const parts = () => readList(text).map((part) => meaning(part) ?? counted(part, meaning));
      return [[column, lists.has(column) ? parts().join('; ') : (meaning(text) ?? text)]];
    }),
  );
}

/** A name and how many of it, `獅子国 12`: what somebody said of the name goes for it. */
function counted(part: string, meaning: (name: string) => string | undefined): string {
  const [, name = '', count = ''] = /^(.+?)([\s:：]*[\d０-９][\d０-９,，]*\s*[人名]?)$/u.exec(part) ?? [];
  return `${meaning(name) ?? name}${count}` || part;
}
