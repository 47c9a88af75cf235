import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { TraineeSecret } from '@kakehashi/shared/case-types';
import { FormSummary, LocaleStore, ProblemText, type OpenLine } from '@kakehashi/web/platform';
import { DateField, ErrorSummary, Field, FieldInput, Toasts } from '@kakehashi/web/ui';
import { labelled } from '../form/form-errors';
import { CaseStore } from '../page/case-store';
import { personalBody, personalEntries, personalForm } from './personal-record';

/** Takes in one piece of personal data; it is sent at once and kept in no draft. */
@Component({
  selector: 'kk-personal-form',
  imports: [DateField, ErrorSummary, Field, FieldInput, ReactiveFormsModule, TranslocoPipe],
  template: `
    <form class="kk-stack" novalidate autocomplete="off" [formGroup]="form()" (ngSubmit)="save()">
      <kk-error-summary [errors]="errors.lines()" />
      @for (entry of entries(); track entry.key) {
        <kk-field
          [for]="'s-' + entry.key"
          [label]="'cases.personal.entries.' + field() + '.' + entry.key | transloco"
          [error]="problems.ofControl(form().get(entry.key))"
          [optional]="!entry.required"
        >
          @switch (entry.kind) {
            @case ('date') {
              <kk-date-field [formControlName]="entry.key" [locale]="locale()" />
            }
            @case ('long_text') {
              <textarea kkInput class="kk-textarea" rows="2" [formControlName]="entry.key"></textarea>
            }
            @default {
              <input kkInput class="kk-input" autocomplete="off" [formControlName]="entry.key" />
            }
          }
        </kk-field>
      }
      <div class="kk-actions">
        <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
          {{ 'cases.save' | transloco }}
        </button>
        <button type="button" class="kk-button" (click)="closed.emit()">{{ 'cases.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonalForm {
  readonly field = input.required<TraineeSecret>();
  /** The form is done with, saved or not. */
  readonly closed = output<void>();
  protected readonly problems = inject(ProblemText);
  protected readonly locale = inject(LocaleStore).locale;
  protected readonly errors = new FormSummary();
  protected readonly busy = signal(false);
  protected readonly entries = computed(() => personalEntries[this.field()]);
  protected readonly form = linkedSignal(() => personalForm(this.field()));
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    const form = this.form();
    form.markAllAsTouched();
    if (this.errors.show(form, this.#missing())) return;
    this.busy.set(true);
    try {
      await this.#store.patch({ details: { [this.field()]: personalBody(form.getRawValue()) } });
      form.reset();
      this.#toasts.show(this.#transloco.translate('cases.saved'));
      this.closed.emit();
    } catch (error) {
      const lines = this.problems.apply(form, error, (path) => `s-${path.split('.').at(-1)}`);
      this.errors.show(form, lines);
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }

  #missing(): OpenLine[] {
    return this.entries().map(({ key }) => ({
      text: () => {
        const label = this.#transloco.translate(`cases.personal.entries.${this.field()}.${key}`);
        return labelled(label, this.problems.ofControl(this.form().get(key)));
      },
      fieldId: `s-${key}`,
    }));
  }
}
