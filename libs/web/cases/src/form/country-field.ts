import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';
import type { FieldWords } from './field-states';

/** The country of a case. */
@Component({
  selector: 'kk-country-field',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput],
  template: `
    <kk-field
      for="v-country"
      [label]="states().label('country')"
      [hint]="states().hint('country') ?? hint()"
      [error]="states().error('country')"
    >
      <select kkInput class="kk-select" [formControl]="control()">
        <option value="">{{ 'cases.form.choose' | transloco }}</option>
        @for (country of countries(); track country.value) {
          <option [value]="country.value">{{ country.label }}</option>
        }
      </select>
    </kk-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountryField {
  readonly control = input.required<FormControl<string>>();
  readonly office = input.required<string>();
  readonly states = input.required<FieldWords<'country'>>();
  /** Said where the field has no help of its own. */
  readonly hint = input<string>();
  readonly #names = inject(ReferenceData);
  /** The countries of the chosen office; all of them while none is chosen or it has none of its own. */
  protected readonly countries = computed(() => {
    const office = this.#names.offices().find(({ code }) => code === this.office());
    const own = this.#names.countries().filter(({ code }) => office?.countries.includes(code));
    return this.#names.choicesOf(own.length ? own : this.#names.countries());
  });
}
