import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DiscrepancyList, DiscrepancyView } from '@kakehashi/shared/contracts';
import { InstantPipe, LabelPipe, ProblemText } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput } from '@kakehashi/web/ui';
import { DiscrepancySaving } from './discrepancy-saving';

type Decision = DiscrepancyView['decisions'][number]['decision'];

/** Which value is accepted where an imported table contradicts itself, and why. */
@Component({
  selector: 'kk-discrepancy-dialog',
  imports: [ErrorSummary, Field, FieldInput, InstantPipe, LabelPipe, ReactiveFormsModule, TranslocoPipe],
  providers: [DiscrepancySaving],
  templateUrl: './discrepancy-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DiscrepancyDialog {
  readonly #data = inject<{ importId: string; discrepancy: DiscrepancyView }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<DiscrepancyList>>(DialogRef);
  protected readonly saving = inject(DiscrepancySaving);
  protected readonly texts = inject(ProblemText);
  /** As it was opened; as it is now, once somebody else turns out to have decided. */
  protected readonly discrepancy = signal(this.#data.discrepancy);
  /** Only what there is can be accepted. */
  protected readonly choices = (['printed', 'computed', 'open'] as const).filter(
    (one) => one === 'open' || this.#data.discrepancy[one] !== null,
  );
  protected readonly form = new FormGroup({
    decision: new FormControl<Decision>(this.choices[0] ?? 'open', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
  });

  protected async save(): Promise<void> {
    const labels = { decision: 'imports.discrepancies.choice', reason: 'imports.discrepancies.reason' };
    if (!this.saving.ready(this.form, labels)) return;
    const { id, decisions } = this.discrepancy();
    const after = decisions[0]?.number ?? 0;
    const url = `/api/imports/${this.#data.importId}/discrepancies/${id}/decisions`;
    const made = await this.saving.post<DiscrepancyList>(this.form, url, { ...this.form.getRawValue(), after });
    if (made) this.ref.close(made);
    // What was typed stays; the decision that came first stands above it, and a new one follows it.
    const current = this.saving.current<DiscrepancyView>();
    if (current) this.discrepancy.set(current);
  }
}
