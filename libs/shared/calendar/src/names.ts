import { toRomaji } from 'wanakana';

/** Kanji that names write in more than one way, and Latin letters that no decomposition takes apart → one form. */
export const variantLetters: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  碕: '崎',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斎',
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
  斉: '斎',
  槇: '槙',
  瀨: '瀬',
  栁: '柳',
  增: '増',
  來: '来',
  萬: '万',
  ヶ: 'ケ',
  ヵ: 'カ',
};

const kanaRun = /[\u3041-\u3096\u309d\u309e\u30a1-\u30ff]+/gu;
// The library recurses for each letter. A run is cut where no letter changes how the next one is read.
const kanaPiece = /.{0,299}[^っッ](?![ぁぃぅぇぉゃゅょゎァィゥェォャュョヮゝゞヽヾ])|.{1,300}/gsu;
const accents = /[\u0300-\u036f]+/gu;

/**
 * The one form in which texts are compared when searching: width, case, accents, hiragana, katakana, romaji and
 * variant kanji fall together; runs of separators become one space. Long vowels fall to short ones, so that
 * とうきょう, Tōkyō, Toukyou and Tokyo agree, and so do おおた, Ōta and Ohta.
 */
export function foldText(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const plain = Array.from(lower, (letter) => variantLetters[letter] ?? letter).join('');
  const roman = plain.replace(kanaRun, (kana) =>
    kana.replaceAll('ー', '').replace(kanaPiece, (piece) => toRomaji(piece)),
  );
  return roman
    .normalize('NFD')
    .replace(accents, '')
    .replace(/['’`‘]/gu, '')
    .replace(/o[ou]+/gu, 'o')
    .replace(/([aiue])\1+/gu, '$1')
    .replace(/oh+(?![aeiouy])/gu, 'o')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** A name as search compares it: like {@link foldText}, and spaces make no difference either. */
export function foldName(text: string): string {
  return foldText(foldText(text).replaceAll(' ', ''));
}

/** The folded words of what a user typed into a search box; all of them have to occur. */
export function searchTerms(query: string): string[] {
  return [...new Set(foldText(query).split(' ').filter(Boolean))];
}
