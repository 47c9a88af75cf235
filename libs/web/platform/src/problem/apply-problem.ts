import { AbstractControl, FormArray, FormGroup } from '@angular/forms';
import type { Locale, Problem } from '@kakehashi/shared/contracts';
import type { Said } from './retell';

/** One of the server's complaints, with the control it landed on. */
export interface AppliedError {
  readonly pointer: string;
  readonly said: Said;
  /** The control; null when the form has none for this pointer. */
  readonly control: AbstractControl | null;
  /** Dotted path of the control inside the form; empty when there is none. */
  readonly path: string;
}

/**
 * Puts the server's complaints on the controls their pointers name (error key `server`, gone with the next change)
 * and answers all of them, so that an error summary can list those without a control too.
 */
export function applyProblem(form: FormGroup, problem: Problem, locale: Locale): AppliedError[] {
  return (problem.errors ?? []).map(({ pointer, code, detail }) => {
    const path = controlPath(form, pointer ?? '');
    const control = path.length ? form.get(path) : null;
    const said: Said = { text: detail ?? problem.title, code, locale };
    control?.setErrors({ ...control.errors, server: said });
    control?.markAsTouched();
    return { pointer: pointer ?? '', said, control, path: path.join('.') };
  });
}

/** The longest way into the form that the pointer names; a form may leave out the leading `/details`. */
function controlPath(form: FormGroup, pointer: string): (string | number)[] {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (const from of [steps, steps.slice(1)]) {
    const path = walk(form, from);
    if (path.length) return path;
  }
  return [];
}

function walk(form: FormGroup, steps: readonly string[]): (string | number)[] {
  const path: (string | number)[] = [];
  let at: AbstractControl | null = form;
  for (const step of steps) {
    const key: string | number = at instanceof FormArray ? Number(step) : step;
    const next: AbstractControl | null = at instanceof FormArray || at instanceof FormGroup ? at.get([key]) : null;
    if (!next) break;
    path.push(key);
    at = next;
  }
  return path;
}
