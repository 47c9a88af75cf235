import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';
import { Field, FieldInput } from '@kakehashi/web/ui';

/** A few lines that may stay empty. */
@Component({
  selector: 'kk-note-field',
  imports: [Field, FieldInput, ReactiveFormsModule],
  template: `
    <kk-field [for]="fieldId()" [label]="label()" [optional]="true" [error]="error()">
      <textarea kkInput class="kk-textarea" rows="2" [formControl]="control()"></textarea>
    </kk-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteField {
  readonly control = input.required<FormControl<string>>();
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
}
