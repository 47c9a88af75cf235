import type { TranslocoService } from '@jsverse/transloco';
import type { ProblemText } from '@kakehashi/web/platform';
import type { ErrorLine } from '@kakehashi/web/ui';
import { visitFormPaths, type VisitForm } from './visit-form-model';

/** The lines of the error summary for what the form itself knows to be wrong, in the order of the page. */
export function formErrors(
  form: VisitForm,
  problems: ProblemText,
  labelOf: (field: string) => string,
  transloco: TranslocoService,
): ErrorLine[] {
  return visitFormPaths.flatMap(({ path, field }) => {
    const control = form.get(path);
    const inner = field === 'plannedPeople' ? Object.values(form.controls.details.controls.plannedPeople.controls) : [];
    const text = control?.errors?.['order']
      ? transloco.translate<string>('cases.form.dateOrder')
      : [control, ...inner].map((one) => problems.ofControl(one)).find(Boolean);
    return text ? [{ text: `${labelOf(field)}: ${text}`, fieldId: `v-${field}` }] : [];
  });
}
