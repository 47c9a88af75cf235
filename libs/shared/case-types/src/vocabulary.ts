import type { Choice } from './field';

/** A vocabulary out of its codes, each with its words in Japanese and English and, where given, a help text in both. */
export function vocabulary<const V extends string>(
  entries: Readonly<Record<V, readonly [ja: string, en: string, helpJa?: string, helpEn?: string]>>,
): readonly (Choice & { readonly value: V })[] {
  return (Object.keys(entries) as V[]).map((value) => {
    const [ja, en, helpJa, helpEn] = entries[value];
    return { value, label: { ja, en }, ...(helpJa && helpEn ? { help: { ja: helpJa, en: helpEn } } : {}) };
  });
}
