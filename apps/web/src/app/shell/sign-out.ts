import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';

/** Ends the session and leaves nothing of it in this window. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  readonly #session = inject(SessionStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  async now(): Promise<void> {
    try {
      await this.#session.signOut();
      location.assign('/login');
    } catch {
      this.#toasts.error(this.#transloco.translate('app.signOutFailed'));
    }
  }
}
