import type { TenureView } from '@kakehashi/shared/contracts';

/** The name of who holds a post, as it is known; null where nobody does. */
export function holderName(holder: TenureView | null): string | null {
  const person = holder?.person;
  return person ? (person.nameNative ?? person.nameRoman ?? person.nameKana) : null;
}
