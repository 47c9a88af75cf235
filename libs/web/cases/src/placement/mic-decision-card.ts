import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { placementFields } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon, Toasts } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';
import { CaseStore } from '../page/case-store';

/** What the ministry and the council decided. */
@Component({
  selector: 'kk-mic-decision-card',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, Icon],
  template: `
    <section class="kk-card" id="kk-placement" aria-labelledby="kk-mic-decision-title">
      <div class="kk-card__head">
        <h2 id="kk-mic-decision-title">{{ words.of(field.label) }}</h2>
        @if (view().mayEdit && !editing()) {
          <button
            type="button"
            class="kk-button kk-button--small"
            [attr.aria-label]="('cases.edit' | transloco) + ': ' + words.of(field.label)"
            (click)="edit()"
          >
            <kk-icon name="edit" />{{ 'cases.edit' | transloco }}
          </button>
        }
      </div>
      <div class="kk-card__body">
        @if (editing()) {
          <form class="kk-stack" novalidate (submit)="$event.preventDefault(); save()">
            <kk-field
              for="p-micDecision"
              [label]="words.of(field.label)"
              [hint]="words.of(field.help)"
              [error]="failure() ?? problems.ofControl(control)"
            >
              <textarea kkInput class="kk-textarea" rows="4" [formControl]="control"></textarea>
            </kk-field>
            <div class="kk-actions">
              <button type="submit" class="kk-button kk-button--primary" [attr.aria-busy]="busy()">
                {{ 'cases.save' | transloco }}
              </button>
              <button type="button" class="kk-button" (click)="editing.set(false)">
                {{ 'cases.cancel' | transloco }}
              </button>
            </div>
          </form>
        } @else if (view().details.micDecision; as text) {
          <p class="text">{{ text }}</p>
        } @else {
          <p class="kk-muted">{{ 'cases.notFilled' | transloco }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    .text {
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MicDecisionCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly field = placementFields.micDecision;
  protected readonly words = inject(CaseWords);
  protected readonly problems = inject(ProblemText);
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly control = new FormControl('', {
    nonNullable: true,
    validators: [Validators.maxLength(this.field.maxLength)],
  });
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  protected edit(): void {
    this.failure.set(null);
    this.control.reset(this.view().details.micDecision ?? '');
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    this.control.markAsTouched();
    if (this.busy() || this.control.invalid) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.#store.patch({ details: { micDecision: this.control.value.trim() || null } });
      this.editing.set(false);
      this.#toasts.show(this.#transloco.translate('cases.saved'));
    } catch (error) {
      // The text stays; whoever saved first is read, so that another press goes on top of it.
      this.failure.set(this.problems.of(error));
      this.#store.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
