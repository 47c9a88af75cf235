import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@kakehashi/web/ui';

/** A temporary password and whose it is. */
export interface IssuedPassword {
  readonly name: string;
  readonly temporaryPassword: string;
}

/** Shows a temporary password, once. */
@Component({
  selector: 'kk-password-dialog',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="kk-dialog">
      <h2 id="admin-dialog-title">{{ 'admin.password.label' | transloco: { name: issued.name } }}</h2>
      <p class="kk-notice kk-notice--waiting"><kk-icon name="warning" />{{ 'admin.password.shown' | transloco }}</p>
      <p class="password">
        <output>{{ issued.temporaryPassword }}</output>
        <button type="button" class="kk-button" (click)="copy()">
          <kk-icon [name]="copied() ? 'check' : 'content_copy'" />
          {{ (copied() ? 'admin.password.copied' : 'admin.password.copy') | transloco }}
        </button>
      </p>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button kk-button--primary" (click)="ref.close()">
          {{ 'admin.password.done' | transloco }}
        </button>
      </div>
    </div>
  `,
  styles: `
    .password {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--kk-2);
      padding: var(--kk-3) var(--kk-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--kk-radius);
    }
    output {
      font-family: var(--kk-mono);
      font-size: var(--kk-text-l);
      user-select: all;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordDialog {
  protected readonly issued = inject<IssuedPassword>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly copied = signal(false);
  readonly #clipboard = inject(Clipboard);

  protected copy(): void {
    this.copied.set(this.#clipboard.copy(this.issued.temporaryPassword));
  }
}
