import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { OfficeCode } from '@kakehashi/shared/calendar';
import { LocaleStore, SessionStore } from '@kakehashi/web/platform';

interface OfficeView {
  readonly code: OfficeCode;
  readonly nameJa: string;
  readonly nameEn: string;
}

/** The names of the offices, read once. */
@Injectable({ providedIn: 'root' })
export class Offices {
  readonly #locale = inject(LocaleStore).locale;
  readonly #session = inject(SessionStore);
  readonly #offices = httpResource<{ items: OfficeView[] }>(() => (this.#session.user() ? '/api/offices' : undefined));
  readonly #names = computed(() => {
    const items = this.#offices.hasValue() ? this.#offices.value().items : [];
    return new Map(items.map(({ code, nameJa, nameEn }) => [code, this.#locale() === 'ja' ? nameJa : nameEn]));
  });

  /** An office's name in the reader's language; its code until the names have come. */
  nameOf(code: OfficeCode): string {
    return this.#names().get(code) ?? code;
  }
}
