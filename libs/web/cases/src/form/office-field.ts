import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { ReferenceData } from '@kakehashi/web/platform';
import { Field, FieldInput } from '@kakehashi/web/ui';

/** For which office a new case is logged; asked only where there is a choice. */
@Component({
  selector: 'kk-office-field',
  imports: [ReactiveFormsModule, TranslocoPipe, Field, FieldInput],
  template: `
    @if (offices().length > 1) {
      <kk-field for="v-office" [label]="'cases.form.office' | transloco" [error]="error()">
        <select kkInput class="kk-select" [formControl]="control()">
          <option value="">{{ 'cases.form.choose' | transloco }}</option>
          @for (office of offices(); track office) {
            <option [value]="office">{{ names.officeName(office) }}</option>
          }
        </select>
      </kk-field>
    }
  `,
  // Where nothing is asked, no gap is left in the form.
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OfficeField {
  readonly control = input.required<FormControl<OfficeCode | ''>>();
  readonly offices = input.required<readonly OfficeCode[]>();
  readonly error = input.required<string | null>();
  protected readonly names = inject(ReferenceData);
}
