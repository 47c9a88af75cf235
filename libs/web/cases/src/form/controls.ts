import { FormControl, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';

/** Refuses a text that holds nothing but spaces. */
export function filled({ value }: AbstractControl): ValidationErrors | null {
  return typeof value === 'string' && value.trim() === '' ? { required: true } : null;
}

/** Refuses a list of choices of which none is chosen. */
export function chosen({ value }: AbstractControl): ValidationErrors | null {
  return value === '' || value === null ? { unchosen: true } : null;
}

/** A choice that has to be made. */
export function choiceControl() {
  return new FormControl('', { nonNullable: true, validators: [chosen] });
}

/** A text of at most so many characters. */
export function textControl(maxLength?: number, required = false) {
  return new FormControl('', {
    nonNullable: true,
    validators: [...(required ? [filled] : []), ...(maxLength ? [Validators.maxLength(maxLength)] : [])],
  });
}

/** A date, or none. */
export function dateControl() {
  return new FormControl<string | null>(null);
}

/** A text, or null where nothing is written. */
export function orNull(value: string): string | null {
  return value.trim() || null;
}

/** Puts errors of one kind on a control and leaves its others; says nothing when nothing changed. */
export function setOwnErrors(control: AbstractControl | null, own: readonly string[], found: ValidationErrors): void {
  if (!control) return;
  const others = Object.entries(control.errors ?? {}).filter(([key]) => !own.includes(key));
  const all = { ...Object.fromEntries(others), ...found };
  const errors = Object.keys(all).length ? all : null;
  if (JSON.stringify(control.errors) !== JSON.stringify(errors)) control.setErrors(errors, { emitEvent: false });
}
