import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { ReactiveFormsModule, type FormControl } from '@angular/forms';

/** Where a list is searched. */
@Component({
  selector: 'kk-search-box',
  imports: [ReactiveFormsModule],
  template: `
    <label>
      <span>{{ label() }}</span>
      <input
        class="kk-input"
        type="search"
        autocomplete="off"
        maxlength="100"
        [formControl]="control()"
        [placeholder]="hint()"
      />
    </label>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      display: grid;
      gap: var(--kk-1);
    }
    span {
      font-weight: 500;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchBox {
  readonly control = input.required<FormControl<string>>();
  readonly label = input.required<string>();
  /** What can be searched for. */
  readonly hint = input.required<string>();
}
