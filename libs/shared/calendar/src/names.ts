import { toRomaji } from 'wanakana';

/** Kanji that names write in more than one way → the form that search knows them by. */
export const variantKanji: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  碕: '崎',
  嵜: '崎',
  邉: '辺',
  邊: '辺',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濵: '浜',
  濱: '浜',
  澤: '沢',
  櫻: '桜',
  廣: '広',
  國: '国',
  德: '徳',
  眞: '真',
  冨: '富',
  嶋: '島',
  嶌: '島',
  槇: '槙',
  瀨: '瀬',
  栁: '柳',
  𠮷: '吉',
  龍: '竜',
  惠: '恵',
  黑: '黒',
  增: '増',
  來: '来',
  萬: '万',
  ヶ: 'ケ',
  ヵ: 'カ',
};

/**
 * A text as search compares it: width, case, accents, kana or romaji, long vowels and variant kanji make no
 * difference, runs of separators become one space.
 */
export function foldText(text: string): string {
  const plain = [...text.normalize('NFKC').toLowerCase()].map((letter) => variantKanji[letter] ?? letter).join('');
  return toRomaji(plain)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .replace(/oh(?![aeiouy])/g, 'o')
    .replace(/o[ou]+/g, 'o')
    .replace(/([aiue])\1+/g, '$1')
    .trim();
}

/** A name as search compares it: like {@link foldText}, and spaces make no difference either. */
export function foldName(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/** The folded words of what a user typed into a search box; all of them have to occur. */
export function searchTerms(query: string): string[] {
  return [...new Set(foldText(query).split(' ').filter(Boolean))];
}
