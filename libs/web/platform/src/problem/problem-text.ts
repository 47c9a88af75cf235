import { Injectable, inject } from '@angular/core';
import { AbstractControl, FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { LocaleStore } from '../i18n/locale-store';
import { applyProblem } from './apply-problem';
import type { OpenLine } from './form-summary';
import { isOffline, problemOf } from './problem';
import { retell, type Said } from './retell';

/** Words for what went wrong. */
@Injectable({ providedIn: 'root' })
export class ProblemText {
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;

  /** One sentence for any failed request; the server's own where it sent one. */
  of(error: unknown): string {
    const problem = problemOf(error);
    if (problem) return problem.detail ?? problem.title;
    return this.#transloco.translate(isOffline(error) ? 'platform.problem.offline' : 'platform.problem.unexpected');
  }

  /** One line for any failed request, in the reader's language at any time. */
  line(error: unknown): OpenLine {
    const problem = problemOf(error);
    if (!problem) return { text: () => this.of(error) };
    const said = { text: problem.detail ?? problem.title, code: problem.code, locale: this.#locale() };
    return { text: () => this.#retold(said) };
  }

  /** Puts the server's complaints on the form and answers the lines of its error summary. */
  apply(form: FormGroup, error: unknown, fieldId: (path: string) => string | undefined = (path) => path): OpenLine[] {
    const problem = problemOf(error);
    const applied = problem ? applyProblem(form, problem, this.#locale()) : [];
    if (!applied.length) return [this.line(error)];
    return applied.map(({ said, path, control }) => ({
      text: () => (control && !control.hasError('server') ? null : this.#retold(said)),
      fieldId: control ? fieldId(path) : undefined,
    }));
  }

  /** The sentence for a control's first error; null while it has none or was not touched. */
  ofControl(control: AbstractControl | null | undefined): string | null {
    if (!control?.errors || !control.touched) return null;
    // A text that is no date leaves no value either; what is wrong is the text.
    const unread = ['date', 'month', 'time'].find((one) => control.errors?.[one]);
    const [key, detail] = unread ? [unread] : (Object.entries(control.errors)[0] ?? []);
    const of = (name: string, params?: Record<string, unknown>) =>
      this.#transloco.translate(`platform.form.${name}`, params);
    switch (key) {
      case 'server':
        return this.#retold(detail);
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
      case 'month':
      case 'time':
      case 'email':
      case 'pattern':
        return of(key);
      default:
        return of('invalid');
    }
  }

  #retold(said: Said): string {
    return retell(said, this.#locale()) ?? this.#transloco.translate('platform.form.invalid');
  }
}
