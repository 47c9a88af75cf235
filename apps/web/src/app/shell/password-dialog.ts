import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnPasswordForm } from './own-password-form';

/** Changes one’s own password from the account menu. */
@Component({
  selector: 'kk-own-password-dialog',
  imports: [OwnPasswordForm, TranslocoPipe],
  template: `
    <div class="kk-dialog">
      <h2 id="own-password-title">{{ 'app.password.title' | transloco }}</h2>
      <kk-own-password-form (done)="ref.close(true)">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'ui.dialog.cancel' | transloco }}</button>
      </kk-own-password-form>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPasswordDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
