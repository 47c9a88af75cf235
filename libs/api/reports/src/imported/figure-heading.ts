import { readFiscalYear } from '@kakehashi/api/exchange';

/** What a heading or a label of a table of figures stands for. */
export type FigureKey =
  | { readonly kind: 'year' | 'until'; readonly year: number }
  | { readonly kind: 'country' | 'office'; readonly code: string }
  | { readonly kind: 'total' | 'cumulative' };

/** Finds the codes behind names of places. */
export interface PlaceNames {
  readonly country: (text: string) => string | null;
  readonly office: (text: string) => string | null;
}

const totals = /^(総?合?計|小計|grandtotals?|totals?|sum)$/iu;
const cumulative = /^(累計|累積|cumulative(total)?)$/iu;
/** What tells a year from a number: `FY90`, `'08`, `平成20`, `2008`, `2008年度`. */
const yearLike = /^(fy|'|’)|年|^[明大昭平令MTSHR]|^(19|20)\d\d/iu;

/** Reads a heading or label; null for what names nothing that is counted. A code of three letters is an office. */
export function figureKeyOf(text: string, places: PlaceNames): FigureKey | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (totals.test(plain)) return { kind: 'total' };
  if (cumulative.test(plain)) return { kind: 'cumulative' };
  const until = plain.replace(/(まで|迄)$/u, '').replace(/^(to|until|through|[~〜-])/iu, '');
  const year = yearLike.test(until) ? readFiscalYear(until.replace(/^[’']/u, '')) : null;
  if (year !== null) return { kind: until === plain ? 'year' : 'until', year };
  const office = places.office(text);
  // A place that is a country and the seat of an office is the country, unless the office's code is written.
  const country = /^[a-z]{3}$/iu.test(plain) && office ? null : places.country(text);
  if (country !== null) return { kind: 'country', code: country };
  return office === null ? null : { kind: 'office', code: office };
}

/** A figure as a table prints it; null where it says that there is none, undefined where it cannot be read. */
export function readFigure(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s]/gu, '')
    .replace(/[人名件回]$/u, '')
    .replace(/\.0+$/u, '');
  if (/^([-‐–—―ー…・]|\.{2,}|n\/?a|不明|未集計)?$/iu.test(plain)) return null;
  return /^\d{1,9}$/u.test(plain) ? Number(plain) : undefined;
}
