/** The languages of the product. */
export const locales = ['ja', 'en'] as const;

/** One of the languages of the product. */
export type Locale = (typeof locales)[number];

/** A text in every language of the product. */
export type Label = Readonly<Record<Locale, string>>;

/** Whether a value names a language of the product. */
export function isLocale(value: unknown): value is Locale {
  return value === 'ja' || value === 'en';
}

/** Puts values into the `{placeholders}` of a text; a placeholder without a value stays out of sight. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
