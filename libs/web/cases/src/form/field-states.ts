import { computed, effect, inject, type Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { FormGroup } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseType, FieldDefinition } from '@kakehashi/shared/case-types';
import { LocaleStore, ProblemText } from '@kakehashi/web/platform';
import { startWith, switchMap } from 'rxjs';
import { CaseWords } from '../model/case-words';
import { controlError } from './form-errors';
import type { FormPath } from './form-kind';
import { isLocked } from './locked-fields';

/** What is said of the fields of a form. */
export interface FieldWords<K extends string> {
  readonly label: (field: K) => string;
  /** The field's help, or why it is locked. */
  readonly hint: (field: K) => string | undefined;
  /** What is wrong with the control of a path, in words. */
  readonly error: (path: string) => string | null;
}

/** How the fields of a form stand. */
export interface FieldStates<F extends FormGroup, K extends string> extends FieldWords<K> {
  /** What the form says, read anew with each of its events. */
  readonly value: Signal<ReturnType<F['getRawValue']>>;
  /** Whether a field may no longer change in the state of the case. */
  readonly locked: (field: K) => boolean;
}

/** Watches the form of a case and closes what may no longer change; call it where a component is made. */
export function fieldStates<F extends FormGroup, K extends string>(
  type: CaseType,
  fields: Readonly<Record<K, FieldDefinition>>,
  form: Signal<F>,
  view: Signal<{ readonly state: string } | undefined>,
  paths: readonly FormPath[],
): FieldStates<F, K> {
  const words = inject(CaseWords);
  const problems = inject(ProblemText);
  const transloco = inject(TranslocoService);
  const { locale } = inject(LocaleStore);
  const event = toSignal(toObservable(form).pipe(switchMap((one) => one.events.pipe(startWith(null)))), {
    equal: () => false,
  });
  const known: Readonly<Record<string, FieldDefinition>> = fields;
  const locked = (field: string) => isLocked(known[field], view()?.state);
  effect(() => {
    const current = form();
    for (const { path, field } of paths) {
      if (locked(field)) current.get(path)?.disable({ emitEvent: false });
    }
  });
  return {
    value: computed(() => {
      event();
      return form().getRawValue() as ReturnType<F['getRawValue']>;
    }),
    locked,
    label: (field) => words.of(fields[field].label),
    hint(field) {
      const current = view();
      if (current && locked(field)) {
        return transloco.translate('cases.form.locked', { state: words.state(type, current.state) });
      }
      const { help } = fields[field];
      return help && words.of(help);
    },
    error(path) {
      event();
      locale();
      return controlError(form().get(path), problems, transloco);
    },
  };
}
