import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemText } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import { startWith, switchMap } from 'rxjs';
import { FieldText } from '../model/field-text';
import { numbers, type BudgetGroup } from './data-fields';

/** What a mission may cost: the council's share, the host's, and both together. */
@Component({
  selector: 'kk-budget-fields',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput],
  template: `
    <fieldset class="kk-fieldset" id="t-budget" [formGroup]="group()">
      <legend>{{ legend() }}</legend>
      @if (hint(); as help) {
        <p class="kk-small kk-muted">{{ help }}</p>
      }
      <div class="kk-form-row">
        <kk-field
          [marked]="true"
          for="t-budget-clair"
          [label]="'cases.budget.clair' | transloco"
          [error]="errorOf('clair')"
        >
          <input kkInput class="kk-input" type="number" inputmode="numeric" min="0" step="1" formControlName="clair" />
        </kk-field>
        <kk-field
          [marked]="true"
          for="t-budget-host"
          [label]="'cases.budget.host' | transloco"
          [error]="errorOf('host')"
          [optional]="true"
        >
          <input kkInput class="kk-input" type="number" inputmode="numeric" min="0" step="1" formControlName="host" />
        </kk-field>
      </div>
      <p class="sum" aria-live="polite">
        <span>{{ 'cases.budget.total' | transloco }}</span>
        <strong>{{ sum() }}</strong>
      </p>
    </fieldset>
  `,
  styles: `
    legend {
      font-weight: 500;
    }
    input {
      text-align: end;
    }
    .sum {
      display: flex;
      justify-content: space-between;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetFields {
  readonly group = input.required<BudgetGroup>();
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly #text = inject(FieldText);
  readonly #problems = inject(ProblemText);
  readonly #event = toSignal(toObservable(this.group).pipe(switchMap((group) => group.events.pipe(startWith(null)))), {
    equal: () => false,
  });
  protected readonly sum = computed(() => {
    this.#event();
    const { clair = 0, host = 0 } = numbers(this.group().getRawValue());
    return this.#text.yen(clair + host);
  });

  protected errorOf(share: 'clair' | 'host'): string | null {
    this.#event();
    return this.#problems.ofControl(this.group().controls[share]);
  }
}
