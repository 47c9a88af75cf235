import { commonPasswords } from './common-passwords';

/** Characters that a password has at least and at most. */
export const PASSWORD_LENGTH = { min: 15, max: 128 } as const;

/** Why a password cannot be used. */
export type PasswordWeakness = 'too-short' | 'too-long' | 'common' | 'context' | 'repetitive';

/** The words that are too near to a person to be a secret. */
export interface PasswordContext {
  readonly email: string;
  readonly displayName: string;
}

const productWords = ['kakehashi', 'clair', '架け橋', '自治体国際化協会'];
/** A password is too weak when less than this much of it remains without a word, or without its blanks and marks. */
const OWN_PART = 8;
/** It is little more than one character when fewer others stand in it. */
const OTHER_CHARACTERS = 4;

/**
 * NIST SP 800-63B-4: long, not on a list of common ones, not made of what everyone knows about its owner; no rules
 * about kinds of characters.
 */
export function weaknessOf(password: string, { email, displayName }: PasswordContext): PasswordWeakness | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_LENGTH.min) return 'too-short';
  if (length > PASSWORD_LENGTH.max) return 'too-long';
  const plain = text.toLowerCase().replace(/[\s._-]/g, '');
  if ([...plain].length < OWN_PART || isMostlyOneCharacter(plain) || isRepetitive(plain)) return 'repetitive';
  if (commonPasswords.has(plain)) return 'common';
  const words = [...email.split(/[@.]/), displayName.replace(/\s/g, ''), ...displayName.split(/\s+/), ...productWords];
  const rest = words
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => [...word].length > 2)
    .reduce((remaining, word) => remaining.replaceAll(word, ''), plain);
  if (rest !== plain && [...rest].length < OWN_PART) return 'context';
  const core = plain.replace(/[0-9!?@#$%^&*()+=]+$/, '').replace(/^[0-9]+/, '');
  return commonPasswords.has(core) ? 'common' : null;
}

/** One character, whatever it is, with hardly another beside it. */
function isMostlyOneCharacter(text: string): boolean {
  const counts = new Map<string, number>();
  const chars = [...text];
  for (const char of chars) counts.set(char, (counts.get(char) ?? 0) + 1);
  return chars.length - Math.max(...counts.values()) < OTHER_CHARACTERS;
}

/** One block over and over, or a run of neighbouring characters. */
function isRepetitive(text: string): boolean {
  for (let size = 1; size <= text.length / 3; size++) {
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true;
  }
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length > steps.length * 0.8;
}
