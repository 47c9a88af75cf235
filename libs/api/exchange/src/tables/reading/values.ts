import { addDays, fiscalYearOf, foldText, parseDateInput } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';

/** Something that files call by a code or by names. */
export interface NamedValue {
  readonly value: string;
  readonly names: readonly string[];
}

/** Finds what a text of a file means, in whatever width, case or variant letters it is written. */
export function nameFinder(entries: readonly NamedValue[]): (text: string) => string | null {
  const known = new Map<string, string>();
  // A code or first name wins over somebody else's further name.
  for (const { value, names } of [...entries].reverse()) for (const name of names) known.set(foldText(name), value);
  for (const { value } of entries) known.set(foldText(value), value);
  return (text) => known.get(foldText(text)) ?? null;
}

/** A choice as files name it: its code, and its names in both languages. */
export function namedChoice({ value, label }: { readonly value: string; readonly label: Label }): NamedValue {
  return { value, names: [label.ja, label.en] };
}

/** A date as people and spreadsheets write it, a serial number of a spreadsheet too; null for anything else. */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const serial = /^\d{5}(\.\d+)?$/u.test(plain) ? Math.floor(Number(plain)) : null;
  if (serial !== null) return serial >= 20_000 && serial <= 80_000 ? addDays('1899-12-30', serial) : null;
  return parseDateInput(plain.replace(/[T\s]\d{1,2}:\d{2}.*$/u, '').replace(/\s*[(（][日月火水木金土][)）]$/u, ''));
}

/** A fiscal year: `2008`, `FY90`, `2008年度（平成20）`, `平成20年度`, `H20`, `令和元`; null for anything else. */
export function readFiscalYear(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s|\(.*\)$/gu, '')
    .replace(/^fy'?/iu, '')
    .replace(/年?度?$/u, '');
  if (/^(19|20|21)\d\d$/u.test(plain)) return Number(plain);
  if (/^\d\d$/u.test(plain)) return Number(plain) + (Number(plain) >= 50 ? 1900 : 2000);
  // An era that begins within a fiscal year names it as well.
  const date = parseDateInput(`${plain}年4月1日`) ?? parseDateInput(`${plain}年12月1日`);
  return date ? fiscalYearOf(date) : null;
}

/** A number of things: `1,234`, `１２人`, `5.0`; null for anything that is no whole number, and for `1,2`. */
export function readCount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*[人名件]$/u, '')
    .replace(/\.0+$/u, '');
  // A comma that parts no thousands may stand for a decimal point, or between two numbers.
  const digits = /^\d{1,3}([,\s]\d{3})+$/u.test(plain) ? plain.replace(/[,\s]/gu, '') : plain;
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : null;
}

/** The parts of a cell that lists several things. */
export function readList(text: string): string[] {
  const parts = text
    .split(/[;；、\n|]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  return [...new Set(parts)];
}
