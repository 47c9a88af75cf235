import type { Label } from '@kakehashi/shared/contracts';
import { DomainError } from '@kakehashi/api/platform';
import { PASSWORD_LENGTH, weaknessOf, type PasswordContext, type PasswordWeakness } from '../session/password-rule';

const words: Readonly<Record<PasswordWeakness, Label>> = {
  'too-short': { ja: '{min}文字以上にしてください。', en: 'Use {min} characters or more.' },
  'too-long': { ja: '{max}文字以内にしてください。', en: 'Use {max} characters or fewer.' },
  common: { ja: 'よく使われるパスワードのため使えません。', en: 'This password is too common.' },
  context: { ja: '氏名やメールアドレスに近いため使えません。', en: 'This is too close to your name or address.' },
  repetitive: { ja: '同じ文字や並びの繰り返しは使えません。', en: 'This repeats the same characters.' },
};

/** Throws `password-too-weak`, pointing at the field, unless the password keeps the rule. */
export function assertGoodPassword(password: string, context: PasswordContext, pointer: string): void {
  const weakness = weaknessOf(password, context);
  if (!weakness) return;
  throw new DomainError('password-too-weak', {
    errors: [{ pointer, code: weakness, detail: words[weakness], values: PASSWORD_LENGTH }],
  });
}
