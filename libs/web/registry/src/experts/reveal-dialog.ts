import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RevealedField } from '@kakehashi/shared/contracts';
import { ProblemText } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { Saving } from '../saving';
import { ExpertText } from './expert-text';

/** Which piece of whose personal data is asked for. */
export interface RevealInput {
  readonly id: string;
  readonly field: string;
}

/** Asks why a piece of personal data has to be seen; the reason is logged. */
@Component({
  selector: 'kk-reveal-dialog',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  providers: [Saving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="reveal()">
      <h2 id="registry-dialog-title">
        {{ 'registry.expert.reveal' | transloco }} <span class="kk-muted">{{ words.secret(input.field) }}</span>
      </h2>
      <p>{{ 'registry.expert.revealLead' | transloco }}</p>
      <kk-error-summary [errors]="saving.errors()" />
      <kk-field
        for="registry-reason"
        [label]="'registry.expert.reason' | transloco"
        [error]="texts.ofControl(form.controls.reason)"
      >
        <textarea kkInput class="kk-textarea" rows="2" formControlName="reason"></textarea>
      </kk-field>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'registry.cancel' | transloco }}</button>
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="saving.busy() ? 'true' : null">
          {{ 'registry.expert.reveal' | transloco }}
        </button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevealDialog {
  protected readonly input = inject<RevealInput>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<RevealedField>>(DialogRef);
  protected readonly saving = inject(Saving);
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(ExpertText);
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(5), Validators.maxLength(300)],
    }),
  });

  protected async reveal(): Promise<void> {
    if (!this.saving.ready(this.form, { reason: 'expert.reason' })) return;
    const { id, field } = this.input;
    const body = { field, reason: this.form.controls.reason.value.trim() };
    const revealed = await this.saving.post<RevealedField>(this.form, `/api/experts/${id}/reveals`, body);
    if (revealed) this.ref.close(revealed);
  }
}
