import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { imeComposing } from '../ime/ime';
import { SessionStore } from '../session/session-store';

/** A single-letter key and what it does. */
export interface Shortcut {
  /** The key as `KeyboardEvent.key` gives it, for instance `c` or `?`. */
  readonly key: string;
  /** Translation key of what it does. */
  readonly label: string;
  readonly run: () => void;
}

const typing = 'input, select, textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** Single-letter keys: inert while typing or in a dialog, and off altogether when the user says so. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #session = inject(SessionStore);
  readonly #shortcuts = signal<readonly Shortcut[]>([]);
  /** Those that work on the present page. */
  readonly shortcuts = this.#shortcuts.asReadonly();
  /** Whether the user has them on. */
  readonly enabled = computed(() => this.#session.user()?.shortcutsEnabled ?? false);

  constructor() {
    this.#document.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Adds keys until the caller is destroyed. */
  register(shortcuts: readonly Shortcut[], destroyRef: DestroyRef): void {
    this.#shortcuts.update((before) => [...before, ...shortcuts]);
    destroyRef.onDestroy(() => this.#shortcuts.update((all) => all.filter((one) => !shortcuts.includes(one))));
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.enabled() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (imeComposing(event) || this.#isTyping(event.target) || this.#dialogOpen()) return;
    const shortcut = this.#shortcuts().findLast(({ key }) => key === event.key);
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
