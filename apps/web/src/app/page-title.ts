import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { LocaleStore } from '@kakehashi/web/platform';

/** Titles of routes are translation keys; the window's title follows the language. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #transloco = inject(TranslocoService);
  readonly #key = signal('');

  constructor() {
    super();
    const locale = inject(LocaleStore).locale;
    effect(() => {
      locale();
      this.#show(this.#key());
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot) ?? '';
    this.#key.set(key);
    this.#show(key);
  }

  #show(key: string): void {
    const page = /^[a-z]+(\.\w+)+$/i.test(key) ? this.#transloco.translate<string>(key) : key;
    this.#title.setTitle(page ? `${page} – 架け橋 Kakehashi` : '架け橋 Kakehashi');
  }
}
