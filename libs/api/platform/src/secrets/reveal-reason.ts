import { foldText } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { fieldRules } from '../field/field-rules';
import { DomainError } from '../problem/domain-error';

/** So few letters say nothing, and neither do so few different ones. */
const fewestLetters = 5;
const fewestDifferent = 3;

/** A shorter value is too common a word to be told from the reason; kanji and kana say more with fewer. */
const shortestValue = 6;
const shortestJapanese = 3;

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** So many letters in a row are not in both by chance; fewer are enough where numbers are among them. */
const longRun = 10;
const runWithNumbers = /^(?=(?:\D*\d){3})/;
const shortRun = 7;

/** What stands in many people's records alike, and gives nobody away. */
const common = ['relation', 'bloodType'];

/** That there is nothing to say is said of most people, in words that are used of anything. */
const nothing =
  /^(no\b|none\b|nothing\b|not\b|n\/a|healthy|normal|good|fine|特に|異常|問題|なし|無し|ない|良好|健康)|(なし|無し)[。.]?$/iu;

/** A piece of personal data, entry by entry. */
export type PersonalValue = Readonly<Record<string, unknown>>;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Refuses a reason that is not even a word or two. */
export function assertSaysWhy(reason: string, pointer = '/reason'): void {
  const said = letters(reason.normalize('NFKC'));
  if (said.length >= fewestLetters && new Set(said).size >= fewestDifferent) return;
  const values = { min: fewestLetters };
  throw new DomainError('validation-failed', {
    errors: [{ pointer, code: 'too-short', detail: fieldRules['too-short'], values }],
  });
}

/** Whether a reason gives away a value, whole or in part; the log of reasons is read by others. */
export function givesAway(reason: string, value: PersonalValue | null): boolean {
  const folded = letters(foldText(reason));
  const plain = plainLetters(reason);
  return textsOf(value).some((entry) => {
    const held = letters(foldText(entry));
    const shortest = japanese.test(entry) ? shortestJapanese : shortestValue;
    return (plainLetters(entry).length >= shortest && folded.includes(held)) || sharesARun(plain, plainLetters(entry));
  });
}

/** Whether a text that others read says one of the values whole; dates are left out, since other things have the same. */
export function repeats(text: string, value: PersonalValue): boolean {
  const said = letters(foldText(text));
  return textsOf(value).some((entry) => {
    const held = letters(foldText(entry));
    return !isoDate.test(entry) && held.length >= shortestValue && said.includes(held);
  });
}

function textsOf(value: PersonalValue | null): string[] {
  return Object.entries(value ?? {}).flatMap(([key, entry]) =>
    typeof entry === 'string' && !common.includes(key) && !nothing.test(entry.trim()) ? [entry] : [],
  );
}

function sharesARun(said: string, held: string): boolean {
  const runs = (length: number) =>
    Array.from({ length: Math.max(0, said.length - length + 1) }, (_, at) => said.slice(at, at + length));
  return (
    runs(longRun).some((run) => held.includes(run)) ||
    runs(shortRun).some((run) => runWithNumbers.test(run) && held.includes(run))
  );
}

function plainLetters(text: string): string {
  return letters(text.normalize('NFKC').toLowerCase());
}

/** The refusal of such a reason. */
export function tellsTooMuch(): DomainError {
  return new DomainError('validation-failed', {
    errors: [{ pointer: '/reason', code: 'tells-personal-data', detail: tellsData }],
  });
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const tellsData: Label = {
  ja: '理由に個人情報そのもの（旅券番号など）を書かないでください。理由は記録に残り、他の人も閲覧します。',
  en: 'Leave the personal data itself, such as a passport number, out of the reason: it is logged, and others read it.',
};
