import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Locale, locales } from '@kakehashi/shared/contracts';
import { LocaleStore, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';

const names: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'EN' };

/** 日本語 / EN: switches at once, keeps the page and what is typed. */
@Component({
  selector: 'kk-language-switch',
  imports: [TranslocoPipe],
  template: `
    <div class="switch" role="group" [attr.aria-label]="'app.top.language' | transloco">
      @for (locale of locales; track locale) {
        <button type="button" [lang]="locale" [attr.aria-pressed]="store.locale() === locale" (click)="use(locale)">
          {{ names[locale] }}
        </button>
      }
    </div>
  `,
  styles: `
    .switch {
      display: inline-flex;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
      overflow: hidden;
    }
    button {
      min-height: 32px;
      padding: 0 var(--kk-3);
      border: 0;
      background: var(--mat-sys-surface);
      color: var(--mat-sys-on-surface-variant);
      font-size: var(--kk-text-s);
      font-weight: 500;
      white-space: nowrap;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  protected readonly store = inject(LocaleStore);
  protected readonly locales = locales;
  protected readonly names = names;
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);

  protected async use(locale: Locale): Promise<void> {
    try {
      await this.#session.saveLocale(locale);
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    }
  }
}
