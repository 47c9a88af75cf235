import type { FormKind } from '../form/form-kind';
import type { CaseOf, CaseView } from '../model/views';
import { AffiliationFormFields } from './affiliation-form';
import {
  affiliationForm,
  affiliationFormPaths,
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  similarTo,
  type AffiliationForm,
} from './affiliation-form-model';

/** How a consultation about an affiliation is filled in. */
export const affiliationFormKind = {
  component: AffiliationFormFields,
  paths: affiliationFormPaths,
  answers: affiliationFormPaths.map(({ field }) => field).filter((field) => field !== 'office'),
  make: affiliationForm,
  fill(form: AffiliationForm, view: CaseOf<'affiliation'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: AffiliationForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'affiliation'>) => fieldsOfCase(view),
  bodyOf,
  nameOf(form: AffiliationForm, views: readonly CaseView[], field: string, value: unknown) {
    if (field !== 'requester') return undefined;
    const id = (value as { id?: string } | null)?.id;
    const known = views.flatMap((view) => (view.type === 'affiliation' ? [view.details.requester] : []));
    return (id && known.find((one) => one.id === id)?.name) || form.getRawValue().details.requester.name;
  },
  similarTo: (form: AffiliationForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
