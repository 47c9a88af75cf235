import type { Locale } from '@kakehashi/shared/contracts';

const formats: Record<Locale, Intl.NumberFormat> = {
  ja: new Intl.NumberFormat('ja-JP'),
  en: new Intl.NumberFormat('en-GB'),
};

/** A count with its thousands grouped; a missing one is an en dash, never a zero. */
export function formatCount(value: number | null, locale: Locale): string {
  return value === null ? '–' : formats[locale].format(value);
}
