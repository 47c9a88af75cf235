import { ChangeDetectionStrategy, Component, computed, forwardRef, inject } from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatMonth, parseMonthInput } from '@kakehashi/shared/calendar';
import { Field } from '../field/field';
import { Icon } from '../icon/icon';
import { TypedText } from './typed-text';

/**
 * A month typed as ISO or era (2026-05, R8.5, 令和8年5月) or stepped to; shows both readings.
 * The form's value is `2026-05` or empty; text that is no month is kept and makes the control invalid (`month`).
 */
@Component({
  selector: 'kk-month-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="row">
      <input
        #box
        class="kk-input"
        type="text"
        autocomplete="off"
        [id]="field.id()"
        [value]="text()"
        [disabled]="disabled()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="field.error() ? 'true' : null"
        [attr.aria-required]="field.optional() ? null : 'true'"
        [placeholder]="'ui.month.example' | transloco"
        (compositionstart)="composing = true"
        (compositionend)="composing = false; read(box.value)"
        (input)="read(box.value)"
        (keydown)="press($event)"
        (blur)="settle()"
      />
      @for (one of steps; track one.by) {
        <button
          type="button"
          class="kk-button kk-button--icon"
          [disabled]="disabled() || !value()"
          [attr.aria-label]="one.text | transloco"
          [title]="one.text | transloco"
          (click)="step(one.by)"
        >
          <kk-icon [name]="one.icon" />
        </button>
      }
    </div>
    <p class="reading" [id]="field.id() + '-reading'" aria-live="polite">{{ reading() }}</p>
  `,
  styles: `
    :host {
      display: block;
      max-width: 280px;
    }
    .row {
      display: flex;
      gap: var(--kk-1);
    }
    .kk-input {
      flex: 1 1 0;
      min-width: 0;
    }
    .reading {
      font-size: var(--kk-text-s);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => MonthField), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => MonthField), multi: true },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MonthField extends TypedText<string> {
  protected readonly how = { nothing: '', error: 'month', read: parseMonthInput, say: formatMonth };
  protected readonly field = inject(Field);
  protected readonly steps = [
    { by: -1, text: 'ui.month.before', icon: 'chevron_left' },
    { by: 1, text: 'ui.month.after', icon: 'chevron_right' },
  ] as const;
  protected readonly describedBy = computed(() =>
    [this.field.describedBy(), `${this.field.id()}-reading`].filter(Boolean).join(' '),
  );

  /** The arrow keys step as the buttons do. */
  protected press(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined || this.composing || !this.value()) return;
    event.preventDefault();
    this.step(by);
  }

  protected step(by: number): void {
    const [year = 0, month = 1] = (this.value() ?? '').split('-').map(Number);
    this.read(new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7));
  }
}
