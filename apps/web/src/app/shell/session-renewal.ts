import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, effect, inject, untracked } from '@angular/core';
import { DialogRef } from '@angular/cdk/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SessionStore, SignInGate } from '@kakehashi/web/platform';
import { Toasts } from '@kakehashi/web/ui';
import { SignInForm } from '../login/sign-in-form';

/** Asks to sign in again on top of the page whose session has ended. */
@Component({
  selector: 'kk-session-renewal',
  imports: [SignInForm, TranslocoPipe],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-renewal-title">{{ 'app.signIn.ended' | transloco }}</h2>
      <p>{{ 'app.signIn.endedText' | transloco }}</p>
      <kk-sign-in-form [email]="email" [submitLabel]="'app.signIn.again' | transloco" (done)="ref.close(true)" />
      <button type="button" class="kk-link" (click)="ref.close(false)">{{ 'app.signIn.leave' | transloco }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionRenewalDialog {
  protected readonly email = inject(SessionStore).user()?.email;
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}

/** Opens that dialog whenever a request meets an ended session, and then lets the request go on. */
@Injectable({ providedIn: 'root' })
export class SessionRenewal {
  readonly #session = inject(SessionStore);
  readonly #gate = inject(SignInGate);
  readonly #dialog = inject(Dialog);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  constructor() {
    effect(() => {
      if (this.#gate.open()) untracked(() => this.#ask());
    });
  }

  #ask(): void {
    const ref = this.#dialog.open<boolean>(SessionRenewalDialog, {
      ariaLabelledBy: 'kk-renewal-title',
      backdropClass: 'kk-backdrop',
      disableClose: true,
      autoFocus: this.#session.user() ? '#sign-in-password' : 'first-tabbable',
    });
    ref.closed.subscribe((signedIn) => {
      const mayGoOn = signedIn === true && !this.#session.mustChangePassword();
      this.#gate.pass(mayGoOn);
      if (mayGoOn) this.#toasts.show(this.#transloco.translate('app.signIn.renewed'));
      else void this.#leave();
    });
  }

  async #leave(): Promise<void> {
    const returnUrl = this.#router.url;
    // A fresh document: nothing of the ended session stays in memory.
    location.assign(`/login?returnUrl=${encodeURIComponent(returnUrl)}`);
  }
}
