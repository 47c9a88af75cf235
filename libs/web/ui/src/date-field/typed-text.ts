import { Directive, computed, input, signal } from '@angular/core';
import type { ControlValueAccessor, ValidationErrors, Validator } from '@angular/forms';

/** How typed text becomes a value. */
export interface TextReading<Value extends string> {
  /** What a form gets of an empty box, and of text that is no value. */
  readonly nothing: Value | null;
  /** The error of text that is no value. */
  readonly error: string;
  read(typed: string): Value | null;
  /** A value in words. */
  say(value: Value, locale: 'ja' | 'en'): string;
}

/** A box whose text is read as a value: text that is none is kept, and makes the control invalid. */
@Directive()
export abstract class TypedText<Value extends string> implements ControlValueAccessor, Validator {
  protected abstract readonly how: TextReading<Value>;

  /** Language of the reading under the field. */
  readonly locale = input<'ja' | 'en'>('ja');

  protected readonly text = signal('');
  protected readonly value = signal<Value | null>(null);
  protected readonly disabled = signal(false);
  protected composing = false;
  protected readonly unreadable = computed(() => this.text().trim() !== '' && !this.value());
  protected readonly reading = computed(() => {
    const value = this.value();
    return value ? this.how.say(value, this.locale()) : '';
  });

  #changed: (value: Value | null) => void = () => undefined;
  #touched: () => void = () => undefined;

  writeValue(value: Value | null | undefined): void {
    this.value.set(value || null);
    this.text.set(value ?? '');
  }

  registerOnChange(changed: (value: Value | null) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  validate(): ValidationErrors | null {
    return this.unreadable() ? { [this.how.error]: true } : null;
  }

  /** Reads what stands in the box, but never half a conversion. */
  protected read(typed: string): void {
    if (this.composing) return;
    this.text.set(typed);
    this.value.set(this.how.read(typed));
    this.#changed(this.value() ?? this.how.nothing);
  }

  /** Shows the plain value once the box is left. */
  protected settle(): void {
    const value = this.value();
    if (value) this.text.set(value);
    this.#touched();
  }
}
