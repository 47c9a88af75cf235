import { createHash } from 'node:crypto';

/** A search collects up to this many matches and counts those; a longer list is told apart from an exact total. */
export const collectedAtMost = 10_000;

/** Where neither a total is kept nor matches are collected, so many are counted: each has to be looked at. */
export const countedAtMost = 1_000;

/** Where a page ended, and what the first page counted. */
export interface CaseCursor {
  /** The text form of the value the list is ordered by. */
  readonly key: string;
  readonly id: string;
  readonly total: number;
  readonly totalIsExact: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A short print of order and filters; a cursor is good only for the list it came from. */
export function listPrint(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);
}

/** The opaque text of a cursor. */
export function encodeCursor({ key, id, total, totalIsExact }: CaseCursor, print: string): string {
  return Buffer.from(JSON.stringify([print, key, id, total, totalIsExact])).toString('base64url');
}

/** The cursor of a text, or null where it is not one of this list. */
export function decodeCursor(text: string, print: string, isKey: (key: string) => boolean): CaseCursor | null {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length !== 5) return null;
  const [ofList, key, id, total, totalIsExact] = parts as unknown[];
  const valid =
    ofList === print &&
    typeof key === 'string' &&
    isKey(key) &&
    typeof id === 'string' &&
    uuid.test(id) &&
    Number.isSafeInteger(total) &&
    Number(total) > 0 &&
    (totalIsExact === true || total === collectedAtMost || total === countedAtMost) &&
    typeof totalIsExact === 'boolean';
  return valid ? { key, id, total: Number(total), totalIsExact } : null;
}
