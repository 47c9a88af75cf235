import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { Locale } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';
import { UserAccount } from './user';

/** Adds an account; roles and a temporary password follow on its page. */
@Component({
  selector: 'kk-user-dialog',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">{{ 'admin.users.add' | transloco }}</h2>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="admin-displayName"
        [label]="'admin.users.name' | transloco"
        [error]="texts.ofControl(form.controls.displayName)"
      >
        <input kkInput class="kk-input" maxlength="100" autocomplete="off" formControlName="displayName" />
      </kk-field>
      <kk-field
        for="admin-kana"
        [label]="'admin.users.kana' | transloco"
        [optional]="true"
        [error]="texts.ofControl(form.controls.kana)"
      >
        <input kkInput class="kk-input" maxlength="100" autocomplete="off" formControlName="kana" />
      </kk-field>
      <kk-field
        for="admin-email"
        [label]="'admin.users.email' | transloco"
        [error]="texts.ofControl(form.controls.email)"
      >
        <input
          kkInput
          class="kk-input"
          type="email"
          maxlength="254"
          autocomplete="off"
          spellcheck="false"
          formControlName="email"
        />
      </kk-field>
      <kk-field for="admin-locale" [label]="'admin.users.language' | transloco">
        <select kkInput class="kk-select" formControlName="locale">
          <option value="ja">{{ 'admin.users.ja' | transloco }}</option>
          <option value="en">{{ 'admin.users.en' | transloco }}</option>
        </select>
      </kk-field>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'admin.form.add' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserDialog {
  protected readonly ref = inject<DialogRef<UserAccount>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly form = new FormGroup({
    displayName: new FormControl('', { nonNullable: true, validators: Validators.required }),
    kana: new FormControl('', { nonNullable: true }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    locale: new FormControl<Locale>('ja', { nonNullable: true }),
  });

  protected async save(): Promise<void> {
    const labels = { displayName: 'users.name', kana: 'users.kana', email: 'users.email' };
    if (!this.saving.ready(this.form, labels)) return;
    const { displayName, kana, email, locale } = this.form.getRawValue();
    const body = { displayName: displayName.trim(), kana: kana.trim() || null, email: email.trim(), locale };
    const user = await this.saving.post<UserAccount>(this.form, '/api/admin/users', body);
    if (user) this.ref.close(user);
  }
}
