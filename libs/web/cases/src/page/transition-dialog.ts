import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Transition } from '@kakehashi/shared/case-types';
import { FormSummary, ProblemText, problemOf, type OpenLine } from '@kakehashi/web/platform';
import { ErrorSummary, Field, FieldInput, Icon, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseView } from '../model/views';
import { HeadcountFields } from '../visit/headcount-fields';
import { labelled } from '../visit/form-errors';
import { headcountGroup, headcountOf, headcountSum } from '../visit/visit-form-model';
import { staleAnswer, type CaseStore } from './case-store';

/** Asks what a transition needs, as its definition says, and takes it; closes with the case as it stands then. */
@Component({
  selector: 'kk-transition-dialog',
  imports: [ReactiveFormsModule, TranslocoPipe, ErrorSummary, Field, FieldInput, HeadcountFields, Icon, StateBadge],
  templateUrl: './transition-dialog.html',
  styles: `
    .way {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransitionDialog {
  protected readonly data = inject<{ view: CaseView; transition: Transition; store: CaseStore }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<CaseView>>(DialogRef);
  protected readonly words = inject(CaseWords);
  protected readonly transition = this.data.transition;
  protected readonly reason = this.#field('reason');
  protected readonly actualPeople = this.#field('actualPeople');
  protected readonly hostsTold = this.#field('hostsTold');
  protected readonly ending = !!this.transition.reasons;
  protected readonly form = new FormGroup({
    comment: new FormControl('', {
      nonNullable: true,
      validators: [Validators.maxLength(2000), ...(this.transition.commentRequired ? [Validators.required] : [])],
    }),
    data: new FormGroup({
      reason: new FormControl('', { nonNullable: true, validators: this.reason ? [Validators.required] : [] }),
      hostsTold: new FormControl(false, { nonNullable: true }),
      actualPeople: headcountGroup(),
    }),
  });
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly stale = signal('');
  readonly #problems = inject(ProblemText);
  readonly #transloco = inject(TranslocoService);

  protected error(path: string): string | null {
    return this.#problems.ofControl(this.form.get(path));
  }

  protected copyPlanned(): void {
    const planned = this.data.view.details.plannedPeople;
    if (planned) this.form.controls.data.controls.actualPeople.patchValue(planned);
  }

  protected async take(): Promise<void> {
    if (this.busy()) return;
    this.form.markAllAsTouched();
    if (this.errors.show(this.form, this.#missing())) return;
    this.busy.set(true);
    try {
      this.ref.close(await this.data.store.transition(this.#body()));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.busy.set(false);
    }
  }

  #missing(): OpenLine[] {
    const { reason, actualPeople } = this;
    const people = this.form.controls.data.controls.actualPeople;
    const nobody = () =>
      headcountSum(people.value) === null ? this.#transloco.translate<string>('cases.transition.peopleMissing') : null;
    return [
      ...(reason
        ? [{ text: () => labelled(this.words.of(reason.label), this.error('data.reason')), fieldId: 't-reason' }]
        : []),
      ...(actualPeople ? [{ text: nobody, fieldId: 't-actualPeople' }] : []),
      {
        text: () => labelled(this.#transloco.translate('cases.transition.comment'), this.error('comment')),
        fieldId: 't-comment',
      },
    ];
  }

  #body() {
    const { comment, data } = this.form.getRawValue();
    return {
      transition: this.transition.name,
      ...(comment.trim() ? { comment: comment.trim() } : {}),
      data: {
        ...(this.reason ? { reason: data.reason } : {}),
        ...(this.hostsTold ? { hostsTold: data.hostsTold } : {}),
        ...(this.actualPeople ? { actualPeople: headcountOf(data.actualPeople) ?? undefined } : {}),
      },
    };
  }

  #refused(error: unknown): void {
    const stale = staleAnswer(error);
    if (stale || problemOf(error)?.status === 412) {
      if (stale) this.data.store.take(stale.current);
      else this.data.store.reload();
      const who = stale?.changedBy?.displayName ?? '';
      this.errors.show(this.form, [{ text: () => this.#transloco.translate('cases.page.stale', { who }) }]);
      return;
    }
    this.errors.show(
      this.form,
      this.#problems.apply(this.form, error, (path) => `t-${path.split('.')[1] ?? path}`),
    );
  }

  #field(key: string) {
    return this.transition.dataFields.find((field) => field.key === key);
  }
}
