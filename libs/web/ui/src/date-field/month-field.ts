import { ChangeDetectionStrategy, Component, computed, forwardRef, inject, input, signal } from '@angular/core';
import { ControlValueAccessor, NG_VALIDATORS, NG_VALUE_ACCESSOR, ValidationErrors, Validator } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatMonth, parseMonthInput } from '@kakehashi/shared/calendar';
import { Field } from '../field/field';
import { Icon } from '../icon/icon';

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
export class MonthField implements ControlValueAccessor, Validator {
  /** Language of the reading under the field. */
  readonly locale = input<'ja' | 'en'>('ja');

  protected readonly field = inject(Field);
  protected readonly text = signal('');
  protected readonly value = signal('');
  protected readonly disabled = signal(false);
  protected composing = false;
  protected readonly steps = [
    { by: -1, text: 'ui.month.before', icon: 'chevron_left' },
    { by: 1, text: 'ui.month.after', icon: 'chevron_right' },
  ] as const;
  protected readonly describedBy = computed(() =>
    [this.field.describedBy(), `${this.field.id()}-reading`].filter(Boolean).join(' '),
  );
  protected readonly reading = computed(() => (this.value() ? formatMonth(this.value(), this.locale()) : ''));

  #changed: (value: string) => void = () => undefined;
  #touched: () => void = () => undefined;

  writeValue(value: string | null | undefined): void {
    this.value.set(value ?? '');
    this.text.set(value ?? '');
  }

  registerOnChange(changed: (value: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  validate(): ValidationErrors | null {
    return this.text().trim() !== '' && !this.value() ? { month: true } : null;
  }

  /** Reads what stands in the box, but never half a conversion. */
  protected read(typed: string): void {
    if (this.composing) return;
    this.text.set(typed);
    this.value.set(parseMonthInput(typed) ?? '');
    this.#changed(this.value());
  }

  /** The arrow keys step as the buttons do. */
  protected press(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined || this.composing || !this.value()) return;
    event.preventDefault();
    this.step(by);
  }

  protected step(by: number): void {
    const [year = 0, month = 1] = this.value().split('-').map(Number);
    this.read(new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7));
  }

  /** Shows the plain month once the box is left. */
  protected settle(): void {
    if (this.value()) this.text.set(this.value());
    this.#touched();
  }
}
