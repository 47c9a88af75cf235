import type { TranslocoService } from '@jsverse/transloco';
import type { OpenLine, ProblemText } from '@kakehashi/web/platform';
import { visitFormPaths, type VisitForm } from './visit-form-model';

/** The lines of the error summary for what the form itself may find wrong, in the order of the page. */
export function formErrors(
  form: VisitForm,
  problems: ProblemText,
  labelOf: (field: string) => string,
  transloco: TranslocoService,
): OpenLine[] {
  return visitFormPaths.map(({ path, field }) => {
    const inner = field === 'plannedPeople' ? Object.values(form.controls.details.controls.plannedPeople.controls) : [];
    const wrong = () => {
      const control = form.get(path);
      if (control?.errors?.['order']) return transloco.translate<string>('cases.form.dateOrder');
      return [control, ...inner].map((one) => problems.ofControl(one)).find(Boolean);
    };
    return { text: () => labelled(labelOf(field), wrong()), fieldId: `v-${field}` };
  });
}

/** What is wrong with a field, after its name; null where nothing is. */
export function labelled(label: string, wrong: string | null | undefined): string | null {
  return wrong ? `${label}: ${wrong}` : null;
}
