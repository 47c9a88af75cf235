import { foldForSearch, searchTextOf } from '../search/fold';

/** What the order and the search text of an entry are made of. */
export interface EntryNames {
  readonly prefecture: string;
  readonly country: string;
  readonly japaneseName: string | null;
  readonly foreignName: string;
  readonly foreignRegion: string | null;
  readonly municipalityCode: string | null;
}

/** The key by which entries are listed: by prefecture, country and place. */
export function sortKeyOf({ prefecture, country, foreignName }: EntryNames): string {
  return `${prefecture} ${country} ${foldForSearch(foreignName)}`;
}

/** What an entry is found by, with the names that its codes stand for. */
export function entrySearchText(entry: EntryNames, codeNames: readonly (string | null)[]): string {
  const { japaneseName, foreignName, foreignRegion, municipalityCode } = entry;
  return searchTextOf(japaneseName, foreignName, foreignRegion, municipalityCode, ...codeNames);
}
