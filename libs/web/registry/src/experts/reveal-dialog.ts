import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { DialogSaving } from '../dialog-saving';
import { RecordDialog } from '../record-dialog';
import { ExpertText } from './expert-text';

/** Which piece of whose personal data is asked for. */
export interface RevealInput {
  readonly id: string;
  readonly field: string;
}

/** Asks why a piece of personal data has to be seen; the reason is logged. */
@Component({
  selector: 'kk-reveal-dialog',
  imports: [Field, FieldInput, ReactiveFormsModule, RecordDialog, TranslocoPipe],
  providers: [DialogSaving],
  template: `
    <form class="kk-dialog" novalidate [formGroup]="form" (ngSubmit)="reveal()">
      <kk-record-dialog
        [heading]="'registry.expert.reveal' | transloco"
        [subject]="words.secret(input.field)"
        [lead]="'registry.expert.revealLead' | transloco"
        [verb]="'registry.expert.reveal' | transloco"
      >
        <kk-field
          for="registry-reason"
          [label]="'registry.expert.reason' | transloco"
          [error]="texts.ofControl(form.controls.reason)"
        >
          <textarea kkInput class="kk-textarea" rows="2" formControlName="reason"></textarea>
        </kk-field>
      </kk-record-dialog>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevealDialog {
  protected readonly input = inject<RevealInput>(DIALOG_DATA);
  readonly #saving = inject(DialogSaving);
  protected readonly texts = inject(ProblemText);
  protected readonly words = inject(ExpertText);
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.minLength(5), Validators.maxLength(300)],
    }),
  });

  protected reveal(): Promise<void> {
    const { id, field } = this.input;
    return this.#saving.submit(this.form, { reason: 'expert.reason' }, () => ({
      method: 'post',
      url: `/api/experts/${id}/reveals`,
      body: { field, reason: this.form.controls.reason.value.trim() },
    }));
  }
}
