import { toRomaji } from 'wanakana';

/** Variant kanji of names, and Latin letters that no decomposition takes apart, with what most people type. */
const variants: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  碕: '崎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斉',
  澤: '沢',
  櫻: '桜',
  嶋: '島',
  嶌: '島',
  廣: '広',
  國: '国',
  圀: '国',
  縣: '県',
  德: '徳',
  惠: '恵',
  龍: '竜',
  瀧: '滝',
  淵: '渕',
  冨: '富',
  峯: '峰',
  曾: '曽',
  眞: '真',
  榮: '栄',
  學: '学',
  會: '会',
  黑: '黒',
  條: '条',
  藏: '蔵',
  壽: '寿',
  靜: '静',
  緖: '緒',
  𠮷: '吉',
  桒: '桑',
  đ: 'd',
  ø: 'o',
  ł: 'l',
};

const kanaRun = /[\u3041-\u3096\u309d\u309e\u30a1-\u30ff]+/gu;
const accents = /[\u0300-\u036f]+/gu;

/**
 * The one form in which texts are compared when searching: width, case, accents, hiragana, katakana, romaji and
 * variant kanji fall together. Long vowels fall to short ones, so that とうきょう, Tōkyō, Toukyou and Tokyo agree.
 */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const plain = Array.from(lower, (character) => variants[character] ?? character).join('');
  const roman = plain.replace(kanaRun, (kana) => toRomaji(kana.replaceAll('ー', '')));
  return roman
    .normalize('NFD')
    .replace(accents, '')
    .replace(/['’`‘]/gu, '')
    .replace(/o[ou]+/gu, 'o')
    .replace(/([aiue])\1+/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

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
