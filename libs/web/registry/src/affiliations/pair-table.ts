import type { AffiliationPairCount } from '@kakehashi/shared/contracts';

/** A prefecture with its number for each country of the table, null where it has none. */
export interface PairRow {
  readonly prefecture: string;
  readonly cells: readonly { readonly country: string; readonly count: number | null; readonly weight: number }[];
  readonly total: number;
}

/** Prefectures by countries, both only as far as they are paired. */
export interface PairTable {
  readonly countries: readonly { readonly code: string; readonly total: number }[];
  readonly rows: readonly PairRow[];
  readonly total: number;
}

/** Lays counts out as a table: prefectures from north to south, countries with the most affiliations first. */
export function pairTable(counts: readonly AffiliationPairCount[]): PairTable {
  const sum = (of: readonly AffiliationPairCount[]) => of.reduce((total, { count }) => total + count, 0);
  const countries = [...new Set(counts.map(({ country }) => country))]
    .map((code) => ({ code, total: sum(counts.filter(({ country }) => country === code)) }))
    .sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const rows = [...new Set(counts.map(({ prefecture }) => prefecture))].sort().map((prefecture) => {
    const own = counts.filter((one) => one.prefecture === prefecture);
    const cells = countries.map(({ code }) => {
      const count = own.find(({ country }) => country === code)?.count ?? null;
      return { country: code, count, weight: (count ?? 0) / most };
    });
    return { prefecture, cells, total: sum(own) };
  });
  return { countries, rows, total: sum(counts) };
}
