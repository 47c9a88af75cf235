import { Directive, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { ProblemText } from '@kakehashi/web/platform';
import { switchMap } from 'rxjs';
import type { ExpertForm } from './expert-form-model';
import { ExpertText } from './expert-text';

/** What the parts of the form of an expert share. */
@Directive()
export abstract class ExpertSection {
  readonly form = input.required<ExpertForm>();
  protected readonly words = inject(ExpertText);
  readonly #texts = inject(ProblemText);
  readonly #event = toSignal(toObservable(this.form).pipe(switchMap((form) => form.events)), { equal: () => false });

  /** What is wrong with a control, in words, said anew whenever the form changes. */
  protected wrong(control: AbstractControl): string | null {
    this.#event();
    return this.#texts.ofControl(control);
  }
}
