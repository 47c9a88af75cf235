import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FormSummary, ProblemText, SessionStore, type OpenLine } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';

/** The fields to change one’s own password; other sessions of the person end. Further buttons stand inside it. */
@Component({
  selector: 'kk-own-password-form',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form novalidate [formGroup]="form" (ngSubmit)="save()">
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
        <ng-content />
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy() ? 'true' : null">
          {{ 'app.password.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--kk-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnPasswordForm {
  /** The password was changed. */
  readonly done = output<void>();

  protected readonly texts = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);
  readonly #session = inject(SessionStore);
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
      const { currentPassword, newPassword } = this.form.getRawValue();
      await this.#session.changePassword(currentPassword, newPassword);
      this.done.emit();
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
