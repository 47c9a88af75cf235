import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TranslocoService } from '@jsverse/transloco';
import { Locale } from '@kakehashi/shared/contracts';

const storageKey = 'kakehashi.locale';

/** The locale to begin with: the one last used here, else the browser's. */
export function initialLocale(): Locale {
  const saved = localStorage.getItem(storageKey);
  if (saved === 'ja' || saved === 'en') return saved;
  return navigator.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The reader's language; switching it keeps the page and everything typed. */
@Injectable({ providedIn: 'root' })
export class LocaleStore {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #title = inject(Title);
  readonly #locale = signal<Locale>(initialLocale());
  /** The language now. */
  readonly locale = this.#locale.asReadonly();

  constructor() {
    this.#transloco.setActiveLang(this.#locale());
    effect(() => {
      const locale = this.#locale();
      this.#document.documentElement.lang = locale;
      localStorage.setItem(storageKey, locale);
    });
  }

  /** Switches the language on this device; `SessionStore.saveLocale` also keeps it in the profile. */
  use(locale: Locale): void {
    if (locale === this.#locale()) return;
    this.#locale.set(locale);
    this.#transloco.setActiveLang(locale);
  }

  /** Sets the window's title: the page, then the product. */
  setTitle(page: string): void {
    this.#title.setTitle(page ? `${page} – 架け橋 Kakehashi` : '架け橋 Kakehashi');
  }
}
