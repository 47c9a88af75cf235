import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { choiceLabel, traineeSecrets } from '@kakehashi/shared/case-types';
import type { RetentionRule } from '@kakehashi/shared/contracts';
import { LabelPipe, ProblemText } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';

/** Sets how long a kind of personal data is kept. */
@Component({
  selector: 'kk-retention-dialog',
  imports: [ErrorSummary, Field, FieldInput, LabelPipe, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2 id="admin-dialog-title">
        {{ 'admin.retention.editTitle' | transloco: { field: (name | kkLabel) } }}
      </h2>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="admin-months"
        [label]="'admin.retention.monthsLabel' | transloco"
        [hint]="'admin.retention.monthsHint' | transloco"
        [error]="texts.ofControl(form.controls.months)"
      >
        <input kkInput class="kk-input" type="number" inputmode="numeric" min="0" max="600" formControlName="months" />
      </kk-field>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'admin.form.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'admin.form.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RetentionDialog {
  readonly #rule = inject<RetentionRule>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<RetentionRule>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly name = choiceLabel(traineeSecrets, this.#rule.field);
  protected readonly form = new FormGroup({
    months: new FormControl<number | null>(this.#rule.months, [
      Validators.required,
      Validators.min(0),
      Validators.max(600),
    ]),
  });

  protected async save(): Promise<void> {
    if (!this.saving.ready(this.form, { months: 'retention.monthsLabel' })) return;
    const { field, version } = this.#rule;
    const url = `/api/retention-rules/${field}`;
    const saved = await this.saving.patch<RetentionRule>(this.form, url, version, this.form.getRawValue());
    if (saved) this.ref.close(saved);
  }
}
