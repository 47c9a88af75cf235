import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { headcountCategories } from '@kakehashi/shared/case-types';
import { ProblemText } from '@kakehashi/web/platform';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { headcountSum, type headcountGroup } from './visit-form-model';

/** Numbers of people by category, with their sum. */
@Component({
  selector: 'kk-headcount-fields',
  imports: [ReactiveFormsModule, TranslocoPipe],
  template: `
    <fieldset class="kk-fieldset" [id]="prefix()">
      <legend>{{ legend() }}</legend>
      @if (hint(); as text) {
        <p class="kk-muted kk-small">{{ text }}</p>
      }
      <div class="counts" [formGroup]="group()">
        @for (category of categories; track category.value) {
          <label [attr.for]="prefix() + '-' + category.value">
            <span>{{ words.of(category.label) }}</span>
            <input
              class="kk-input"
              type="number"
              inputmode="numeric"
              min="0"
              max="9999"
              step="1"
              [id]="prefix() + '-' + category.value"
              [formControlName]="category.value"
              [attr.aria-invalid]="invalid(category.value) ? 'true' : null"
              [attr.aria-describedby]="error() ? prefix() + '-error' : null"
            />
          </label>
        }
        <p class="total" aria-live="polite">
          <span class="kk-muted">{{ 'cases.people.total' | transloco }}</span>
          <strong>{{ sum() ?? '–' }}</strong>
        </p>
      </div>
      @if (error(); as text) {
        <p class="error kk-small" [id]="prefix() + '-error'">{{ text }}</p>
      }
    </fieldset>
  `,
  styles: `
    .kk-fieldset {
      gap: var(--kk-1);
    }
    legend {
      margin-bottom: 0;
      font-weight: 500;
    }
    .counts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(72px, 1fr));
      gap: var(--kk-2) var(--kk-3);
      align-items: end;
    }
    label {
      display: grid;
      font-size: var(--kk-text-s);
    }
    .kk-input {
      text-align: end;
      font-size: var(--kk-text);
    }
    .total {
      display: grid;
      justify-items: end;
      font-size: var(--kk-text-s);
    }
    .total strong {
      line-height: var(--kk-control);
      font-size: var(--kk-text-l);
    }
    .error {
      color: var(--mat-sys-error);
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HeadcountFields {
  readonly group = input.required<ReturnType<typeof headcountGroup>>();
  /** What is counted. */
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  /** Begins the ids of the inputs. */
  readonly prefix = input.required<string>();
  protected readonly words = inject(CaseWords);
  protected readonly categories = headcountCategories;
  readonly #problems = inject(ProblemText);
  readonly #event = toSignal(toObservable(this.group).pipe(switchMap((group) => group.events.pipe(startWith(null)))), {
    equal: () => false,
  });

  protected readonly sum = computed(() => {
    this.#event();
    return headcountSum(this.group().value);
  });
  protected readonly error = computed(() => {
    this.#event();
    const group = this.group();
    const controls = [group, ...Object.values(group.controls)];
    return controls.map((control) => this.#problems.ofControl(control)).find(Boolean) ?? null;
  });

  protected invalid(category: (typeof headcountCategories)[number]['value']): boolean {
    const control = this.group().controls[category];
    return control.invalid && control.touched;
  }
}
