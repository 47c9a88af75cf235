import { ChangeDetectionStrategy, Component, computed, forwardRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ControlValueAccessor,
  FormControl,
  NG_VALIDATORS,
  NG_VALUE_ACCESSOR,
  ReactiveFormsModule,
  ValidationErrors,
  Validator,
} from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type IsoDate, parseTimeInput } from '@kakehashi/shared/calendar';
import { Field } from '../field/field';
import { DateField } from './date-field';

/**
 * A day and a time of its clock, each typed as people write them (R8.11.21, 930, 9時半).
 * The form's value is `2026-11-21T09:30`, or empty while either lacks; unreadable text makes it invalid (`date`, `time`).
 */
@Component({
  selector: 'kk-date-time-field',
  imports: [DateField, ReactiveFormsModule, TranslocoPipe],
  template: `
    <kk-date-field [formControl]="date" [locale]="locale()" (focusout)="touched()" />
    <input
      #box
      class="kk-input"
      type="text"
      autocomplete="off"
      [id]="field.id() + '-time'"
      [value]="time()"
      [disabled]="disabled()"
      [attr.aria-label]="field.label() + ' ' + ('ui.time.label' | transloco)"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="field.error() ? 'true' : null"
      [placeholder]="'ui.time.example' | transloco"
      (compositionstart)="composing = true"
      (compositionend)="composing = false; readTime(box.value)"
      (input)="readTime(box.value)"
      (blur)="settle()"
    />
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--kk-2);
      align-items: flex-start;
    }
    kk-date-field {
      flex: 1 1 0;
      min-width: 0;
    }
    .kk-input {
      flex: 0 0 96px;
      width: 96px;
    }
  `,
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DateTimeField), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DateTimeField), multi: true },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateTimeField implements ControlValueAccessor, Validator {
  /** Language of the reading under the day. */
  readonly locale = input<'ja' | 'en'>('ja');

  protected readonly field = inject(Field);
  protected readonly date = new FormControl<IsoDate | null>(null);
  protected readonly time = signal('');
  protected readonly disabled = signal(false);
  protected composing = false;
  readonly #read = computed(() => parseTimeInput(this.time()));

  #changed: (value: string) => void = () => undefined;
  protected touched: () => void = () => undefined;

  constructor() {
    this.date.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.#tell());
  }

  writeValue(value: string | null | undefined): void {
    const [date = '', time = ''] = (value ?? '').split('T');
    this.date.setValue(date || null, { emitEvent: false });
    this.time.set(time);
  }

  registerOnChange(changed: (value: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
    this.date[disabled ? 'disable' : 'enable']({ emitEvent: false });
  }

  validate(): ValidationErrors | null {
    if (this.date.errors) return this.date.errors;
    return this.time().trim() !== '' && !this.#read() ? { time: true } : null;
  }

  /** Reads what stands in the box, but never half a conversion. */
  protected readTime(typed: string): void {
    if (this.composing) return;
    this.time.set(typed);
    this.#tell();
  }

  /** Shows the time as it was read, so that 930 is seen to be 09:30. */
  protected settle(): void {
    this.time.update((typed) => this.#read() ?? typed);
    this.touched();
  }

  #tell(): void {
    const [date, time] = [this.date.value, this.#read()];
    this.#changed(date && time ? `${date}T${time}` : '');
  }
}
