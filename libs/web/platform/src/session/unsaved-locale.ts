import { Injectable } from '@angular/core';
import { Locale, locales } from '@kakehashi/shared/contracts';

const storageKey = 'kakehashi.locale.unsaved';

/** A language chosen on this device that the server has not confirmed yet, with the person who chose it. */
@Injectable({ providedIn: 'root' })
export class UnsavedLocale {
  /** Remembers a choice until it is settled. */
  keep(personId: string, locale: Locale): void {
    localStorage.setItem(storageKey, `${personId} ${locale}`);
  }

  /** What the person chose without an answer; null when nothing is open. */
  of(personId: string): Locale | null {
    const [person, locale] = (localStorage.getItem(storageKey) ?? '').split(' ');
    return person === personId ? (locales.find((known) => known === locale) ?? null) : null;
  }

  /** Forgets a choice that was answered; a later one stays. */
  settle(personId: string, locale: Locale): void {
    if (this.of(personId) === locale) localStorage.removeItem(storageKey);
  }
}
