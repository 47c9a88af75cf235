import { foldText } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { DomainError, fieldRules } from '@kakehashi/api/platform';

/** So few letters say nothing. */
const fewestLetters = 5;

/** A shorter value is too common a word to be told from the reason. */
const shortestValue = 6;

/** Refuses a reason that is not even a word or two. */
export function assertSaysWhy(reason: string): void {
  if (letters(reason.normalize('NFKC')).length >= fewestLetters) return;
  const values = { min: fewestLetters };
  throw new DomainError('validation-failed', {
    errors: [{ pointer: '/reason', code: 'too-short', detail: fieldRules['too-short'], values }],
  });
}

/** Whether a reason gives away what it asks to see; the log of reasons is read by others. */
export function givesAway(reason: string, value: Readonly<Record<string, unknown>> | null): boolean {
  const said = letters(foldText(reason));
  return Object.values(value ?? {}).some((entry) => {
    const held = typeof entry === 'string' ? letters(foldText(entry)) : '';
    return held.length >= shortestValue && said.includes(held);
  });
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
