import { Pipe, PipeTransform, inject } from '@angular/core';
import { IsoDate, formatDate } from '@kakehashi/shared/calendar';
import { LocaleStore } from '../i18n/locale-store';

/** A date in both calendars: `2026-11-21 (令和8年11月21日)`; `'short'` leaves the era out. */
@Pipe({ name: 'kkDate', pure: false })
export class DatePipe implements PipeTransform {
  readonly #locale = inject(LocaleStore).locale;

  transform(date: IsoDate | null | undefined, form: 'full' | 'short' = 'full'): string {
    if (!date) return '–';
    return form === 'short' ? date : formatDate(date, this.#locale());
  }
}
