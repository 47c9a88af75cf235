import { Injectable, inject } from '@angular/core';
import { AbstractControl, FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { ErrorLine } from '@kakehashi/web/ui';
import { applyProblem } from './apply-problem';
import { isOffline, problemOf } from './problem';

/** Words for what went wrong. */
@Injectable({ providedIn: 'root' })
export class ProblemText {
  readonly #transloco = inject(TranslocoService);

  /** One sentence for any failed request; the server's own where it sent one. */
  of(error: unknown): string {
    const problem = problemOf(error);
    if (problem) return problem.detail ?? problem.title;
    return this.#transloco.translate(isOffline(error) ? 'platform.problem.offline' : 'platform.problem.unexpected');
  }

  /** Puts the server's complaints on the form and answers the lines of its error summary. */
  apply(form: FormGroup, error: unknown, fieldId: (path: string) => string | undefined = (path) => path): ErrorLine[] {
    const problem = problemOf(error);
    const applied = problem ? applyProblem(form, problem) : [];
    if (!applied.length) return [{ text: this.of(error) }];
    return applied.map(({ text, path, control }) => ({ text, fieldId: control ? fieldId(path) : undefined }));
  }

  /** The sentence for a control's first error; null while it has none or was not touched. */
  ofControl(control: AbstractControl | null | undefined): string | null {
    if (!control?.errors || !control.touched) return null;
    const [key, detail] = Object.entries(control.errors)[0] ?? [];
    const of = (name: string, params?: Record<string, unknown>) =>
      this.#transloco.translate(`platform.form.${name}`, params);
    switch (key) {
      case 'server':
        return String(detail);
      case 'maxlength':
        return of('maxLength', { max: detail.requiredLength, actual: detail.actualLength });
      case 'minlength':
        return of('minLength', { min: detail.requiredLength });
      case 'min':
        return of('min', { min: detail.min });
      case 'max':
        return of('max', { max: detail.max });
      case 'required':
      case 'date':
      case 'email':
      case 'pattern':
        return of(key);
      default:
        return of('invalid');
    }
  }
}
