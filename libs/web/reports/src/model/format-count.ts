import type { Locale } from '@kakehashi/shared/contracts';
import type { DerivedFigure, FigurePart } from './count-grid';

const formats: Record<Locale, Intl.NumberFormat> = {
  ja: new Intl.NumberFormat('ja-JP'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A count with its thousands grouped; a missing one is an en dash, never a zero. */
export function formatCount(value: number | null, locale: Locale): string {
  return value === null ? '–' : formats[locale].format(value);
}

/** A change with its sign, a ratio with its unit; a missing one is an en dash. */
export function formatDerived({ kind, value }: DerivedFigure, locale: Locale): string {
  if (value === null) return '–';
  const text = new Intl.NumberFormat(locale, {
    signDisplay: kind === 'share' ? 'auto' : 'exceptZero',
    maximumFractionDigits: 1,
  }).format(value);
  return kind === 'difference' ? text : `${text}%`;
}

/** The numbers of a part of a figure, by the names under which its words take them. */
export function formatPart({ kind: _kind, ...numbers }: FigurePart, locale: Locale): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, formatCount(value, locale)]));
}
