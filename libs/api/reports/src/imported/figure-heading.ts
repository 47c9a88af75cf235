import { readFiscalYear } from '@kakehashi/api/exchange';
import type { Label } from '@kakehashi/shared/contracts';
import type { MeasureNames } from './measure-names';

/** What a heading or a label of a table of figures stands for. */
export type FigureKey =
  | { readonly kind: 'year'; readonly year: number }
  /** What is counted up to a year; `from` the first one, where it is written. */
  | { readonly kind: 'until'; readonly year: number; readonly from?: number }
  | { readonly kind: 'country' | 'office'; readonly code: string }
  | { readonly kind: 'total' }
  /** What adds up a part of the table only; `of` is its name. */
  | { readonly kind: 'subtotal'; readonly of: string }
  /** What counts up from row to row; `of` a place, or of all. */
  | { readonly kind: 'cumulative'; readonly of?: string };

/** Finds what stands behind names of places and measures. */
export interface FigureNames {
  readonly country: (text: string) => string | null;
  readonly office: (text: string) => string | null;
  readonly measure: MeasureNames;
  /** How the place of a code is called. */
  readonly place?: (code: string) => Label | null;
}

const totals = /^(総?合?計|grandtotals?|totals?|sum)$/iu;
/** `小計`, `アジア計`, `Subtotal Asia`, `Asia total`; words such as `統計` end like one and are none. */
const subtotals = /^(小計|sub-?totals?)|(小計|sub-?totals?)$|[^統会設時推集累合総小]計$|.([合総]計|total)$/iu;
/** `計（件）` */
const unit = /\([件人名回組]\)$/u;
const cumulative = /^(累計|累積|cumulative(total)?)$/iu;
/** `タイ（累計）`, `Thailand, cumulative` */
const counted = /[\s(（・,、]*(累計|累積|cumulative)[\s)）]*$/iu;
/** What a table of as many rows as may come in still adds up to fits into the record of its contradictions. */
const LARGEST = 4_000_000;

/** What tells a year from a number: `FY90`, `'08`, `平成20`, `2008`, `2008年度`. */
const yearLike = /^(fy|'|’)|年|^[明大昭平令MTSHR]|^(19|20)\d\d/iu;
/** `1996-2008`, `FY96～FY08`, `平成8～20年度`; a bare `2008-09` may be one year as well. */
const span = /^(.+?)(?:[-‐–—―~〜]|から|to|through)(.+?)(?:まで|迄)?$/iu;
const dated = /^([明大昭平令MTSHR]|(19|20)\d\d)/iu;
const era = /^(fy|明治|大正|昭和|平成|令和|[MTSHR])/iu;

/** Reads a heading or label; null for what names nothing that is counted. A code of three letters is an office. */
export function figureKeyOf(text: string, names: FigureNames): FigureKey | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (totals.test(plain.replace(unit, '')) || names.measure(text) === 'own') return { kind: 'total' };
  if (cumulative.test(plain)) return { kind: 'cumulative' };
  if (counted.test(text)) return cumulativeKeyOf(text, names);
  const years = spanOf(plain);
  if (years) return years;
  const until = plain.replace(/(まで|迄)$/u, '').replace(/^(to|until|through|[~〜-])/iu, '');
  const year = yearOf(until);
  if (year !== null) return { kind: until === plain ? 'year' : 'until', year };
  const office = names.office(text);
  // A place that is a country and the seat of an office is the country, unless the office's code is written.
  const country = /^[a-z]{3}$/iu.test(plain) && office ? null : names.country(text);
  if (country !== null) return { kind: 'country', code: country };
  if (office !== null) return { kind: 'office', code: office };
  return subtotals.test(plain.replace(unit, '')) ? { kind: 'subtotal', of: plain } : null;
}

/** Whether it names a part of what a table counts: a year or a place. */
export function isPart({ kind }: FigureKey): boolean {
  return kind === 'year' || kind === 'country' || kind === 'office';
}

/** `2008年度（平成21）`: whether the year and the one in brackets are different years. */
export function namesTwoYears(text: string): boolean {
  const [, first = '', others = ''] = /^(.+?)\((.+?)\)/u.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  const year = yearOf(first);
  // A number alone may be a year of the era, or anything.
  const beside = others.split(/[・,、/]/u).map((one) => (dated.test(one) ? yearOf(one) : null));
  const known = beside.filter((one) => one !== null);
  return year !== null && known.length > 0 && !known.includes(year);
}

function yearOf(plain: string): number | null {
  return yearLike.test(plain) ? readFiscalYear(plain.replace(/^[’']/u, '')) : null;
}

function spanOf(plain: string): FigureKey | null {
  const [, first = '', last = ''] = span.exec(plain) ?? [];
  const from = yearOf(first);
  // The era of the first year goes for the last one too.
  const year = yearOf(/^\d{1,2}\D*$/u.test(last) ? `${era.exec(first)?.[0] ?? ''}${last}` : last);
  return from !== null && year !== null && from < year ? { kind: 'until', year, from } : null;
}

/** What counts up below a heading: to a year, or of a place from row to row. */
export function cumulativeKeyOf(text: string, names: FigureNames): FigureKey {
  const key = figureKeyOf(text.replace(counted, ''), names);
  if (key?.kind === 'until') return key;
  if (key?.kind === 'year') return { kind: 'until', year: key.year };
  return key?.kind === 'country' || key?.kind === 'office'
    ? { kind: 'cumulative', of: key.code }
    : { kind: 'cumulative' };
}

/** A figure as a table prints it; null where it says that there is none, undefined where it cannot be read. */
export function readFigure(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[人名件回]$/u, '')
    .replace(/\.0+$/u, '');
  if (/^([-‐–—―ー…・]|\.{2,}|n\/?a|不明|未集計)?$/iu.test(plain)) return null;
  // Of other commas nothing tells whether they part thousands or decimals.
  const digits = /^\d{1,3}(,\d{3})+$/u.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^\d{1,9}$/u.test(digits) && Number(digits) <= LARGEST ? Number(digits) : undefined;
}
