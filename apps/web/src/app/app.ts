import { ChangeDetectionStrategy, Component, DOCUMENT, afterNextRender, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@kakehashi/web/ui';
import { ThemeStore } from './shell/theme-store';

/** Root element: the router's outlet and the place of notices. */
@Component({
  selector: 'kk-root',
  imports: [RouterOutlet, ToastOutlet],
  template: '<router-outlet /><kk-toasts />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  readonly #document = inject(DOCUMENT);

  constructor() {
    inject(ThemeStore);
    afterNextRender(() => this.#loadFont());
  }

  /** The Japanese face comes after the first paint; until then the machine's own serves. */
  #loadFont(): void {
    const sheet = this.#document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = 'fonts.css';
    this.#document.head.append(sheet);
  }
}
