import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { TraineeSecret } from '@kakehashi/shared/case-types';
import type { RevealedTraineeData } from '@kakehashi/shared/contracts';
import { FormSummary, ProblemText } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { filled } from '../form/controls';
import { labelled } from '../form/form-errors';
import { CaseStore } from '../page/case-store';

/** Asks why a piece of personal data has to be seen; the reason is logged. */
@Component({
  selector: 'kk-reveal-form',
  imports: [ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form class="kk-stack" novalidate [formGroup]="form" (ngSubmit)="reveal()">
      <kk-error-summary [errors]="errors.lines()" />
      <kk-field
        [for]="'r-' + field()"
        [label]="'cases.personal.reason' | transloco"
        [hint]="'cases.personal.reasonHint' | transloco"
        [error]="problems.ofControl(form.controls.reason)"
      >
        <textarea kkInput class="kk-textarea" rows="2" formControlName="reason"></textarea>
      </kk-field>
      <div class="kk-actions">
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
          {{ 'cases.personal.show' | transloco }}
        </button>
        <button type="button" class="kk-button" (click)="cancelled.emit()">{{ 'cases.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevealForm {
  readonly field = input.required<TraineeSecret>();
  /** What the piece holds. */
  readonly revealed = output<RevealedTraineeData>();
  readonly cancelled = output<void>();
  protected readonly problems = inject(ProblemText);
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    reason: new FormControl('', {
      nonNullable: true,
      validators: [filled, Validators.minLength(5), Validators.maxLength(1000)],
    }),
  });
  readonly #http = inject(HttpClient);
  readonly #store = inject(CaseStore);
  readonly #transloco = inject(TranslocoService);

  protected async reveal(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    const text = () =>
      labelled(this.#transloco.translate('cases.personal.reason'), this.problems.ofControl(this.form.controls.reason));
    if (this.errors.show(this.form, [{ text, fieldId: `r-${this.field()}` }])) return;
    this.busy.set(true);
    try {
      const body = { field: this.field(), reason: this.form.controls.reason.value.trim() };
      const answer = await firstValueFrom(this.#http.post<RevealedTraineeData>(this.#store.url('reveals'), body));
      this.revealed.emit(answer);
    } catch (error) {
      this.errors.show(
        this.form,
        this.problems.apply(this.form, error, () => `r-${this.field()}`),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
