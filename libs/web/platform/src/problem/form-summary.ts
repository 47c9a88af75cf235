import { DestroyRef, computed, inject, signal, type Signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { ErrorLine } from '@kakehashi/web/ui';
import type { Subscription } from 'rxjs';
import { LocaleStore } from '../i18n/locale-store';

/** One thing to mend, said anew whenever it is asked: in the reader's language, null once it is mended. */
export interface OpenLine {
  readonly text: () => string | null;
  /** Id of the control it is about; none for an error of the whole. */
  readonly fieldId?: string;
}

/** The error summary of a form: its lines follow the language, and a line goes when its cause was mended. */
export class FormSummary {
  readonly #locale = inject(LocaleStore).locale;
  readonly #open = signal<readonly (OpenLine & { readonly key: string })[]>([]);
  #watching: Subscription | undefined;
  #round = 0;
  /** What is left to mend. */
  readonly lines: Signal<readonly ErrorLine[]> = computed(() => {
    this.#locale();
    return this.#open().map(({ key, fieldId, text }) => ({ key, fieldId, text: text() ?? '' }));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#watching?.unsubscribe());
  }

  /** Shows what is wrong with the form now and answers whether anything is. */
  show(form: AbstractControl, lines: readonly OpenLine[]): boolean {
    this.clear();
    this.#round++;
    this.#open.set(
      lines.filter(({ text }) => text() !== null).map((line, index) => ({ ...line, key: `${this.#round}.${index}` })),
    );
    this.#watching = form.events.subscribe(() => this.#dropMended());
    return this.#open().length > 0;
  }

  /** Empties it, for another try. */
  clear(): void {
    this.#watching?.unsubscribe();
    this.#open.set([]);
  }

  /** A line that was mended does not come back before the next try, lest the summary takes the focus while one types. */
  #dropMended(): void {
    const left = this.#open().filter(({ text }) => text() !== null);
    if (left.length < this.#open().length) this.#open.set(left);
  }
}
