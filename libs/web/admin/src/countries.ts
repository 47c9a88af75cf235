import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { LocaleStore } from '@kakehashi/web/platform';

interface CountryView {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
}

/** The countries by name, read once. */
@Injectable({ providedIn: 'root' })
export class Countries {
  readonly #locale = inject(LocaleStore).locale;
  readonly #countries = httpResource<{ items: CountryView[] }>(() => '/api/countries');
  readonly #names = computed(() => {
    const items = this.#countries.hasValue() ? this.#countries.value().items : [];
    return new Map(items.map(({ code, nameJa, nameEn }) => [code, this.#locale() === 'ja' ? nameJa : nameEn]));
  });
  /** All of them, by name. */
  readonly choices = computed(() =>
    [...this.#names()]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, this.#locale())),
  );

  /** A country's name in the reader's language; its code until the names have come. */
  nameOf(code: string): string {
    return this.#names().get(code) ?? code;
  }
}
