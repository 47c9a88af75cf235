import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { CountryView, OfficeView } from '@kakehashi/shared/contracts';
import { LocaleStore } from '../i18n/locale-store';
import { byLabel } from './by-label';

interface Named {
  code: string;
  nameJa: string;
  nameEn: string;
}

/** Offices, countries and prefectures by name, read once and kept while the page is open. */
@Injectable({ providedIn: 'root' })
export class ReferenceData {
  readonly #locale = inject(LocaleStore).locale;
  readonly #offices = httpResource<{ items: OfficeView[] }>(() => '/api/offices');
  readonly #countries = httpResource<{ items: CountryView[] }>(() => '/api/countries');
  readonly #prefectures = httpResource<{ items: Named[] }>(() => '/api/prefectures');

  readonly offices = computed(() => (this.#offices.hasValue() ? this.#offices.value().items : []));
  readonly countries = computed(() => (this.#countries.hasValue() ? this.#countries.value().items : []));
  readonly prefectures = computed(() => (this.#prefectures.hasValue() ? this.#prefectures.value().items : []));

  /** The countries as choices of a field, in the order of their names in the reader's language. */
  readonly countryChoices = computed(() => byLabel(this.choicesOf(this.countries()), this.#locale()));

  /** The office's name in the reader's language; its code until the names have come. */
  officeName(code: string): string {
    return this.#nameOf(this.offices(), code);
  }

  /** The country's name in the reader's language. */
  countryName(code: string): string {
    return this.#nameOf(this.countries(), code);
  }

  /** The prefecture's name in the reader's language. */
  prefectureName(code: string): string {
    return this.#nameOf(this.prefectures(), code);
  }

  /** A list as choices of a field. */
  choicesOf(items: readonly Named[]): { value: string; label: string }[] {
    return items.map((item) => ({ value: item.code, label: this.#label(item) }));
  }

  #nameOf(items: readonly Named[], code: string): string {
    const found = items.find((item) => item.code === code);
    return found ? this.#label(found) : code;
  }

  #label({ nameJa, nameEn }: Named): string {
    return this.#locale() === 'ja' ? nameJa : nameEn;
  }
}
