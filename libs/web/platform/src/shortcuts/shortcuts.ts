import { DOCUMENT, DestroyRef, Injectable, computed, inject } from '@angular/core';
import { imeComposing } from '../ime/ime';
import { SessionStore } from '../session/session-store';
import type { LettersOf, ShortcutPlace } from './shortcut-places';

interface Bound {
  readonly key: string;
  readonly run: () => void;
}

const typing =
  'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** Single-letter keys: inert while typing or in a dialog, and off altogether when the user says so. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #session = inject(SessionStore);
  #bound: readonly Bound[] = [];
  /** Whether the user has them on. */
  readonly enabled = computed(() => this.#session.user()?.shortcutsEnabled ?? false);

  constructor() {
    this.#document.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Binds the letters of a place until the caller is destroyed; of one letter the last place wins. */
  bind<Name extends ShortcutPlace>(
    _place: Name,
    acts: Readonly<Record<LettersOf<Name>, () => void>>,
    destroyRef: DestroyRef,
  ): void {
    const bound = Object.entries<() => void>(acts).map(([key, run]): Bound => ({ key, run }));
    this.#bound = [...this.#bound, ...bound];
    destroyRef.onDestroy(() => (this.#bound = this.#bound.filter((one) => !bound.includes(one))));
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.enabled() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (imeComposing(event) || this.#isTyping(event.target) || this.#dialogOpen()) return;
    const shortcut = this.#bound.findLast(({ key }) => key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }

  #isTyping(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest(typing) !== null;
  }

  #dialogOpen(): boolean {
    return this.#document.querySelector('cdk-dialog-container, dialog[open], [role="menu"]') !== null;
  }
}
