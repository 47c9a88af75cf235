import { DialogRef } from '@angular/cdk/dialog';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FormSummary, ProblemText, type OpenLine } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';

/** Changes one's own password; other sessions of the person end. */
@Component({
  selector: 'kk-own-password-dialog',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="own-password-title">{{ 'app.password.title' | transloco }}</h2>
      <kk-error-summary [errors]="errors.lines()" />
      <kk-field
        for="own-currentPassword"
        [label]="'app.password.current' | transloco"
        [error]="texts.ofControl(form.controls.currentPassword)"
      >
        <input
          kkInput
          class="kk-input"
          type="password"
          autocomplete="current-password"
          maxlength="256"
          formControlName="currentPassword"
        />
      </kk-field>
      <kk-field
        for="own-newPassword"
        [label]="'app.password.new' | transloco"
        [hint]="'app.password.rule' | transloco"
        [error]="texts.ofControl(form.controls.newPassword)"
      >
        <input
          kkInput
          class="kk-input"
          autocomplete="new-password"
          maxlength="256"
          [type]="shown() ? 'text' : 'password'"
          formControlName="newPassword"
        />
      </kk-field>
      <label class="kk-choice">
        <input type="checkbox" [checked]="shown()" (change)="shown.set(!shown())" />
        {{ 'app.signIn.show' | transloco }}
      </label>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'ui.dialog.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy() ? 'true' : null">
          {{ 'app.password.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPasswordDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly texts = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #http = inject(HttpClient);
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = new FormSummary();
  protected readonly form = new FormGroup({
    currentPassword: new FormControl('', { nonNullable: true, validators: Validators.required }),
    newPassword: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(15)],
    }),
  });

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    if (this.errors.show(this.form, this.#ownErrors())) return;
    this.busy.set(true);
    try {
      await firstValueFrom(this.#http.put('/api/profile/password', this.form.getRawValue()));
      this.ref.close(true);
    } catch (error) {
      this.errors.show(
        this.form,
        this.texts.apply(this.form, error, (path) => `own-${path}`),
      );
    } finally {
      this.busy.set(false);
    }
  }

  #ownErrors(): OpenLine[] {
    return Object.entries(this.form.controls).map(([name, control]) => ({
      text: () => {
        const wrong = this.texts.ofControl(control);
        const label = name === 'newPassword' ? 'app.password.new' : 'app.password.current';
        return wrong && `${this.#transloco.translate<string>(label)}: ${wrong}`;
      },
      fieldId: `own-${name}`,
    }));
  }
}
