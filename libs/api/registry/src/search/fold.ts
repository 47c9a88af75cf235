import { foldText } from '@kakehashi/shared/calendar';

/** The one form in which texts are compared when searching; the web folds in the same way. */
export const foldForSearch = foldText;

/** The folded forms of several texts as one value to search in; what is missing is left out. */
export function searchTextOf(...texts: (string | null | undefined)[]): string {
  const forms = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    const folded = foldForSearch(text);
    if (!folded) continue;
    forms.add(folded);
    // しんばし is written Shinbashi and Shimbashi.
    forms.add(folded.replace(/n(?=[bmp])/gu, 'm'));
    // Without spaces, so that "kita kyushu" and "Kita-Kyushu" find Kitakyushu and the other way round.
    forms.add(folded.replaceAll(' ', ''));
  }
  return [...forms].join('\n');
}

/** A folded text as a LIKE pattern that finds it anywhere, its own wildcards taken literally; null when nothing is left. */
export function searchPattern(query: string): string | null {
  const folded = foldForSearch(query);
  return folded ? `%${folded.replace(/[\\%_]/gu, '\\$&')}%` : null;
}
