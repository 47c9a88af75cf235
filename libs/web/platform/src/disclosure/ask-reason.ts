import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import {
  AbstractControl,
  FormControl,
  FormGroup,
  ReactiveFormsModule,
  ValidationErrors,
  Validators,
} from '@angular/forms';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { FormSummary } from '../problem/form-summary';
import { ProblemText } from '../problem/problem-text';

/** Asks why something is drawn up that is seen for a logged reason only, and says what is wrong with the answer. */
@Component({
  selector: 'kk-ask-reason',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule],
  template: `
    <section class="kk-card">
      <form class="kk-card__body kk-stack" novalidate [formGroup]="form" (ngSubmit)="ask()">
        <kk-error-summary [errors]="errors.lines()" />
        <kk-field for="s-reason" [label]="label()" [hint]="hint()" [error]="problems.ofControl(form.controls.reason)">
          <textarea kkInput class="kk-textarea" rows="2" formControlName="reason"></textarea>
        </kk-field>
        <div class="kk-actions">
          <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">{{ verb() }}</button>
        </div>
      </form>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskReason {
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly verb = input.required<string>();
  /** Sends the reason; what it throws is said on the form. */
  readonly send = input.required<(reason: string) => Promise<void>>();
  protected readonly problems = inject(ProblemText);
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [filled, Validators.maxLength(500)],
    }),
  });

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    const { reason } = this.form.controls;
    if (reason.hasError('server')) reason.updateValueAndValidity();
    const text = () => {
      const wrong = this.problems.ofControl(reason);
      return wrong && `${this.label()}: ${wrong}`;
    };
    if (this.errors.show(this.form, [{ text, fieldId: 's-reason' }])) return;
    this.busy.set(true);
    try {
      await this.send()(reason.value.trim());
    } catch (error) {
      const lines = this.problems.apply(this.form, error, () => 's-reason');
      this.errors.show(this.form, lines);
    } finally {
      this.busy.set(false);
    }
  }
}

function filled({ value }: AbstractControl<string>): ValidationErrors | null {
  return value.trim() === '' ? { required: true } : null;
}
