import { Pipe, PipeTransform, inject } from '@angular/core';
import type { Locale } from '@kakehashi/shared/contracts';
import { LocaleStore } from '../i18n/locale-store';

/** A month such as `2026-05` as people write it: 2026年5月, May 2026. */
export function monthText(month: string, locale: Locale): string {
  const [year, number] = month.split('-').map(Number);
  if (!year || !number || number > 12) return month;
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, number - 1, 1)));
}

/** A month in the reader's language. */
@Pipe({ name: 'kkMonth', pure: false })
export class MonthPipe implements PipeTransform {
  readonly #locale = inject(LocaleStore).locale;

  transform(month: string): string {
    return monthText(month, this.#locale());
  }
}
