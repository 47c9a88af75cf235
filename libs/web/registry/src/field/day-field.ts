import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { LocaleStore } from '@kakehashi/web/platform';
import { DateField, Field } from '@kakehashi/web/ui';

/** A day under its label, with what is wrong with it. */
@Component({
  selector: 'kk-day-field',
  imports: [DateField, Field, ReactiveFormsModule],
  template: `
    <kk-field [for]="fieldId()" [label]="label()" [hint]="hint()" [optional]="optional()" [error]="error()">
      <kk-date-field [formControl]="control()" [locale]="locale()" />
    </kk-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayField {
  readonly control = input.required<FormControl<IsoDate | null>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly optional = input(false);
  readonly error = input<string | null>(null);
  protected readonly locale = inject(LocaleStore).locale;
}
