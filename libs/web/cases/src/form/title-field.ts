import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { Field, FieldInput } from '@kakehashi/web/ui';
import type { FieldWords } from './field-states';

/** The title of a case. */
@Component({
  selector: 'kk-title-field',
  imports: [ReactiveFormsModule, Field, FieldInput],
  template: `
    <kk-field
      for="v-title"
      [label]="states().label('title')"
      [hint]="states().hint('title')"
      [error]="states().error('title')"
    >
      <input kkInput class="kk-input" [formControl]="control()" autocomplete="off" />
    </kk-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TitleField {
  readonly control = input.required<FormControl<string>>();
  readonly states = input.required<FieldWords<'title'>>();
}
