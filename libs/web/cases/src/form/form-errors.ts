import { FormGroup, type AbstractControl } from '@angular/forms';
import type { TranslocoService } from '@jsverse/transloco';
import type { OpenLine, ProblemText } from '@kakehashi/web/platform';
import type { FormPath } from './form-kind';

/** What only the forms of cases find wrong, and the texts that say it. */
const ownErrors = {
  order: 'form.dateOrder',
  unchosen: 'form.unchosen',
  tooLong: 'form.periodTooLong',
  dueEarly: 'form.dueEarly',
  countriesIncomplete: 'countries.incomplete',
  countriesRange: 'countries.range',
  countriesRepeated: 'countries.repeated',
  countriesTooMany: 'countries.tooMany',
} as const;

/** What is wrong with a control, in words; nothing before it was touched. */
export function controlError(
  control: AbstractControl | null,
  problems: ProblemText,
  transloco: TranslocoService,
): string | null {
  if (!control?.touched || !control.errors) return null;
  const [key, values] = Object.entries(control.errors).find(([name]) => Object.hasOwn(ownErrors, name)) ?? [];
  if (!key) return problems.ofControl(control);
  const text = `cases.${ownErrors[key as keyof typeof ownErrors]}`;
  return transloco.translate(text, typeof values === 'object' ? (values as object) : {});
}

/** The lines of the error summary for what the form itself may find wrong, in the order of the page. */
export function formErrors(
  form: FormGroup,
  paths: readonly FormPath[],
  problems: ProblemText,
  labelOf: (field: string) => string,
  transloco: TranslocoService,
): OpenLine[] {
  return paths.map(({ path, field }) => {
    const wrong = () => {
      const control = form.get(path);
      const inner = control instanceof FormGroup ? Object.values(control.controls) : [];
      return [control, ...inner].map((one) => controlError(one, problems, transloco)).find(Boolean);
    };
    return { text: () => labelled(labelOf(field), wrong()), fieldId: `v-${field}` };
  });
}

/** What is wrong with a field, after its name; null where nothing is. */
export function labelled(label: string, wrong: string | null | undefined): string | null {
  return wrong ? `${label}: ${wrong}` : null;
}
