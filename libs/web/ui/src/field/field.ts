import { ChangeDetectionStrategy, Component, Directive, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

let nextId = 0;

/** Label, hint, control and error of one field, tied together for assistive technology. Put `kkInput` on the control. */
@Component({
  selector: 'kk-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <div>
      <label [attr.for]="id()">
        {{ label() }}
        @if (optional()) {
          <span class="optional">{{ 'ui.field.optional' | transloco }}</span>
        }
      </label>
      @if (marked() && !optional()) {
        <span class="optional" aria-hidden="true">{{ 'ui.field.required' | transloco }}</span>
      }
    </div>
    @if (hint(); as text) {
      <p class="hint" [id]="id() + '-hint'">{{ text }}</p>
    }
    <ng-content />
    @if (error(); as text) {
      <p class="error" [id]="id() + '-error'"><kk-icon name="error" />{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-1);
      align-content: start;
      min-width: 0;
    }
    label {
      font-weight: 500;
    }
    .optional {
      margin-inline-start: var(--kk-1);
      font-weight: 400;
      font-size: var(--kk-text-s);
      color: var(--mat-sys-on-surface-variant);
    }
    .hint {
      font-size: var(--kk-text-s);
      color: var(--mat-sys-on-surface-variant);
      max-width: var(--kk-line);
    }
    .error {
      --kk-icon-size: 16px;
      display: flex;
      gap: var(--kk-1);
      align-items: center;
      font-size: var(--kk-text-s);
      font-weight: 500;
      color: var(--mat-sys-error);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  /** The field's name. */
  readonly label = input.required<string>();
  /** What to write, with an example. */
  readonly hint = input<string | null>();
  /** What is wrong; shown only when it stands. */
  readonly error = input<string | null>();
  /** Whether the field may stay empty; says so beside the label. */
  readonly optional = input(false);
  /** Whether a field that must be filled in says so beside the label; else only one that may stay empty does. */
  readonly marked = input(false);
  /** Id of the control; one is made when none is given. */
  readonly for = input<string>();
  readonly #own = `kk-field-${++nextId}`;
  /** The id the control carries. */
  readonly id = computed(() => this.for() ?? this.#own);
  /** Ids of the texts that describe the control. */
  readonly describedBy = computed(() => {
    const ids = [this.hint() ? `${this.id()}-hint` : '', this.error() ? `${this.id()}-error` : ''].filter(Boolean);
    return ids.length ? ids.join(' ') : null;
  });
}

/** Ties an input, select or textarea to the `kk-field` around it. */
@Directive({
  selector: 'input[kkInput], select[kkInput], textarea[kkInput]',
  host: {
    '[id]': 'field.id()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
    '[attr.aria-required]': "field.optional() ? null : 'true'",
  },
})
export class FieldInput {
  protected readonly field = inject(Field);
}
