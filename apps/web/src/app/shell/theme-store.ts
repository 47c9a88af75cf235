import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

/** Light, dark, or as the device says. */
export type Theme = 'light' | 'dark' | 'system';

/** The choices in their order. */
export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

const storageKey = 'kakehashi.theme';

/** The colour scheme of this device. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #theme = signal<Theme>(saved());
  /** The choice now. */
  readonly theme = this.#theme.asReadonly();

  constructor() {
    effect(() => {
      const theme = this.#theme();
      this.#root.dataset['theme'] = theme;
      localStorage.setItem(storageKey, theme);
    });
  }

  /** Chooses a scheme. */
  use(theme: Theme): void {
    this.#theme.set(theme);
  }
}

function saved(): Theme {
  const value = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === value) ?? 'system';
}
