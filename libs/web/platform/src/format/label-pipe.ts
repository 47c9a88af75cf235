import { Pipe, PipeTransform, inject } from '@angular/core';
import { Label, Locale } from '@kakehashi/shared/contracts';
import { LocaleStore } from '../i18n/locale-store';

/** The text of a bilingual label in one language; empty for none. */
export function labelOf(label: Label | null | undefined, locale: Locale): string {
  return label?.[locale] ?? '';
}

/** A bilingual label in the reader's language. */
@Pipe({ name: 'kkLabel', pure: false })
export class LabelPipe implements PipeTransform {
  readonly #locale = inject(LocaleStore).locale;

  transform(label: Label | null | undefined): string {
    return labelOf(label, this.#locale());
  }
}
