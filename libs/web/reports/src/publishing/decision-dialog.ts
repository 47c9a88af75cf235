import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FindingDecisions } from '@kakehashi/shared/contracts';
import { InstantPipe, LabelPipe, LocaleStore, ProblemText, SessionStore } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput, LoadFailed, Skeleton } from '@kakehashi/web/ui';
import { formatCount } from '../model/format-count';
import { PublicationSaving } from './publication-saving';

/** The values that a finding is about side by side, what was decided on it, and a new decision with its reason. */
@Component({
  selector: 'kk-decision-dialog',
  imports: [
    ErrorSummary,
    Field,
    FieldInput,
    InstantPipe,
    LabelPipe,
    LoadFailed,
    ReactiveFormsModule,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [PublicationSaving],
  templateUrl: './decision-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionDialog {
  protected readonly id = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<FindingDecisions>>(DialogRef);
  protected readonly saving = inject(PublicationSaving);
  protected readonly texts = inject(ProblemText);
  readonly #session = inject(SessionStore);
  readonly #locale = inject(LocaleStore).locale;
  readonly #url = `/api/reports/findings/${this.id}/decisions`;
  protected readonly mayDecide = computed(() => this.#session.can('report.decide'));
  protected readonly known = httpResource<FindingDecisions>(() => this.#url);
  protected readonly form = new FormGroup({
    decision: new FormControl<'printed' | 'computed' | 'open'>('printed', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(1000)] }),
  });

  constructor() {
    // A side that no figure has is not offered: the first one that can be chosen stands there.
    effect(() => {
      const [first] = this.known.hasValue() ? this.known.value().choices : [];
      if (first && !this.form.controls.decision.dirty) this.form.controls.decision.setValue(first);
    });
  }

  protected count(value: number | null): string {
    return formatCount(value, this.#locale());
  }

  protected async save(): Promise<void> {
    if (!this.known.hasValue()) return;
    if (!this.saving.ready(this.form, { decision: 'publishing.decision.choice', reason: 'publishing.decision.reason' }))
      return;
    const after = this.known.value().items[0]?.number ?? 0;
    const made = await this.saving.post<FindingDecisions>(this.form, this.#url, { ...this.form.getRawValue(), after });
    if (made) this.ref.close(made);
    // What was typed stays; the decision that came first stands above it, and a new one follows it.
    const current = this.saving.current<FindingDecisions>();
    if (current) this.known.set(current);
  }
}
