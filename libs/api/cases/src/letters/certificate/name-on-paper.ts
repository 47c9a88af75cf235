import type { Locale } from '@kakehashi/shared/contracts';

/** The names of a trainee, as they are known. */
export interface TraineeNames {
  readonly nameRoman: string;
  readonly nameNative: string | null;
  readonly nameKana: string | null;
}

/** The scripts that the typeface of the papers has; of another nothing but empty boxes would be printed. */
const printable =
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** The roman name, with how it is written at home and, in Japanese, how it is read. */
export function nameOnPaper({ nameRoman, nameNative, nameKana }: TraineeNames, locale: Locale): string {
  const native = nameNative && nameNative !== nameRoman && printable.test(nameNative) ? nameNative : null;
  const more = [native, locale === 'ja' ? nameKana : null].filter(Boolean);
  if (more.length === 0) return nameRoman;
  return locale === 'ja' ? `${nameRoman}（${more.join('、')}）` : `${nameRoman} (${more.join(', ')})`;
}

/** Whether a name is written in roman letters. */
export function isRoman(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*\p{Script=Latin}[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(
    name,
  );
}
