import { foldText } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';

/** One line of a list of affiliations, as far as it says who is paired with whom. */
export interface PrintedPair {
  readonly country: string;
  readonly prefecture: string;
  /** The Japanese local government, where the list names it. */
  readonly japanese: string | null;
  readonly foreign: string;
}

/** The rule of {@link matchPairs} in words, shown beside what it finds. */
export const identityRule: Label = {
  ja: '国・都道府県が同じで、相手先の地名（最初のカンマまで、大文字・小文字や空白、City・Village などの行政区分の語を除いて比較）が一致するものを同じ提携とみなします。日本側の団体名は、両方の一覧に記載がある場合にだけ比べます。同じ提携で印刷された表記が違うものを「表記変更」とします。',
  en: 'Two lines are the same pair where country and prefecture agree and so does the place abroad: its words up to the first comma, without case, spacing and words such as City or Village. The Japanese local government is compared only where both lists name it. A pair that is printed in another way is respelt.',
};

const administrative = /\b(city|town|village|municipality|province|prov|prefecture|pref|state|district|regency)\b/giu;

/** The place abroad by which lines are compared; two spellings of one place have one key. */
export function placeKey(printed: string): string {
  const [first = ''] = printed.normalize('NFKC').split(',');
  // "Ho Chi Minh City" keeps its other words; a name made of such words only keeps them all.
  return foldText(first.replace(administrative, ' ')) || foldText(first);
}

/** A printed text without what print adds: width and runs of blanks, no-break ones included. */
export function plainPrint(printed: string): string {
  return printed.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function isSamePair(one: PrintedPair, other: PrintedPair): boolean {
  return (
    one.country === other.country &&
    one.prefecture === other.prefecture &&
    placeKey(one.foreign) === placeKey(other.foreign) &&
    (one.japanese === null || other.japanese === null || foldText(one.japanese) === foldText(other.japanese))
  );
}

/**
 * For each pair, the position of the same one among those known, or null; no known pair is taken twice, and one that
 * is printed alike goes before one that is spelt in another way.
 */
export function matchPairs(pairs: readonly PrintedPair[], known: readonly PrintedPair[]): (number | null)[] {
  const free = new Set(known.keys());
  const found = new Map<number, number>();
  for (const isExact of [true, false]) {
    for (const [index, pair] of pairs.entries()) {
      if (found.has(index)) continue;
      for (const position of free) {
        const other = known[position];
        if (!other || !isSamePair(pair, other)) continue;
        if (isExact && plainPrint(pair.foreign) !== plainPrint(other.foreign)) continue;
        free.delete(position);
        found.set(index, position);
        break;
      }
    }
  }
  return pairs.map((_, index) => found.get(index) ?? null);
}
