import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { FieldDefinition } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon, Toasts } from '@kakehashi/web/ui';
import { orNull, textControl } from '../form/controls';
import { CaseWords } from '../model/case-words';
import { CaseStore } from './case-store';

/** A long text that is noted as the case goes on, and its form. */
@Component({
  selector: 'kk-noted-text-card',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput, Icon],
  template: `
    <section class="kk-card" [id]="cardId()" [attr.aria-labelledby]="titleId()">
      <div class="kk-card__head">
        <h2 [id]="titleId()">{{ words.of(field().label) }}</h2>
        @if (mayEdit() && !editing()) {
          <button
            type="button"
            class="kk-button kk-button--small"
            [attr.aria-label]="('cases.edit' | transloco) + ': ' + words.of(field().label)"
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
              [for]="fieldId()"
              [label]="words.of(field().label)"
              [hint]="help()"
              [error]="failure() ?? problems.ofControl(control())"
            >
              <textarea kkInput class="kk-textarea" rows="4" [formControl]="control()"></textarea>
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
        } @else if (text(); as noted) {
          <p class="text">{{ noted }}</p>
        } @else {
          <p class="kk-muted">{{ 'cases.notFilled' | transloco }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .text {
      max-width: var(--kk-line);
      white-space: pre-wrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotedTextCard {
  /** The field of the case's details. */
  readonly field = input.required<FieldDefinition>();
  readonly text = input.required<string | null>();
  readonly mayEdit = input.required<boolean>();
  readonly cardId = input.required<string>();
  readonly titleId = input.required<string>();
  readonly fieldId = input.required<string>();
  protected readonly words = inject(CaseWords);
  protected readonly problems = inject(ProblemText);
  protected readonly editing = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly control = computed(() => textControl(this.field().maxLength));
  readonly #store = inject(CaseStore);
  readonly #toasts = inject(Toasts);
  readonly #transloco = inject(TranslocoService);

  protected help(): string | undefined {
    const { help } = this.field();
    return help && this.words.of(help);
  }

  protected edit(): void {
    this.failure.set(null);
    this.control().reset(this.text() ?? '');
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    const control = this.control();
    control.markAsTouched();
    if (this.busy() || control.invalid) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.#store.patch({ details: { [this.field().key]: orNull(control.value) } });
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
