import type { Locale } from '@kakehashi/shared/contracts';

/** Choices in the order in which a reader of the language looks for them. */
export function byLabel<T extends { readonly label: string }>(choices: readonly T[], locale: Locale): T[] {
  const { compare } = new Intl.Collator(locale);
  return [...choices].sort((a, b) => compare(a.label, b.label));
}
