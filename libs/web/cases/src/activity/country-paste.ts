import type { CountryView } from '../model/views';
import { readTable } from '../visit/member-paste';
import type { CountryLine } from './country-counts';

/** What was read from cells of a spreadsheet. */
export interface PastedCountries {
  readonly lines: readonly CountryLine[];
  /** The countries that stand in several rows, whose numbers were added. */
  readonly added: readonly string[];
  /** The rows in which no country or no number was found, as they were. */
  readonly unread: readonly string[];
}

/** Reads rows of a country and a number; headings and totals are no countries and are passed over. */
export function readCountries(text: string, countries: readonly CountryView[]): PastedCountries {
  const counts = new Map<string, number>();
  const unread: string[] = [];
  const added = new Set<string>();
  for (const row of readTable(text)) {
    const name = row.find((cell) => cell && numberOf(cell) === null) ?? '';
    const count = row.map(numberOf).find((number) => number !== null) ?? null;
    if (count === null && counts.size === 0 && unread.length === 0) continue;
    if (/^(合?計|総計|total|sum)/i.test(name)) continue;
    const code = codeOf(name, countries);
    if (!code || count === null) unread.push(row.filter(Boolean).join(' '));
    else {
      if (counts.has(code)) added.add(code);
      counts.set(code, (counts.get(code) ?? 0) + count);
    }
  }
  return { lines: [...counts].map(([country, count]) => ({ country, count })), added: [...added], unread };
}

/** Puts pasted lines over those that stand: a country that is there gets the new number. */
export function withPasted(lines: readonly CountryLine[], pasted: readonly CountryLine[]): CountryLine[] {
  const news = new Map(pasted.map((line) => [line.country, line]));
  const kept = lines.filter(({ country }) => country).map((line) => news.get(line.country) ?? line);
  const known = new Set(kept.map(({ country }) => country));
  return [...kept, ...pasted.filter(({ country }) => !known.has(country))];
}

/** A number that gives way to a pasted one. */
export interface ReplacedCount {
  readonly country: string;
  readonly before: number;
  readonly after: number;
}

/** Which numbers that stand would give way to other ones. */
export function replacedBy(lines: readonly CountryLine[], pasted: readonly CountryLine[]): ReplacedCount[] {
  const news = new Map(pasted.map(({ country, count }) => [country, count]));
  return lines.flatMap(({ country, count: before }) => {
    const after = news.get(country) ?? null;
    return before === null || after === null || after === before ? [] : [{ country, before, after }];
  });
}

function numberOf(cell: string): number | null {
  const digits = cell
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/(人|名|people|persons?)$/i, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** The country that a cell names: by code, by its name in either language, or by a longer official name. */
function codeOf(cell: string, countries: readonly CountryView[]): string | null {
  const wanted = fold(cell);
  if (!wanted) return null;
  const names = countries.flatMap(({ code, nameJa, nameEn }) => [
    { code, name: fold(code) },
    { code, name: fold(nameJa) },
    { code, name: fold(nameEn) },
  ]);
  const same = names.find(({ name }) => name === wanted);
  if (same) return same.code;
  const longer = new Set(
    names.filter(({ name }) => name.length > 2 && wanted.startsWith(name)).map(({ code }) => code),
  );
  return longer.size === 1 ? ([...longer][0] ?? null) : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,・()（）'’-]/g, '');
}
