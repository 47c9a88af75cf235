import type { FormKind } from '../form/form-kind';
import type { CaseOf, CaseView } from '../model/views';
import { ResearchFormFields } from './research-form';
import {
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  researchForm,
  researchFormPaths,
  similarTo,
  type ResearchForm,
} from './research-form-model';

/** How a commissioned research is filled in. */
export const researchFormKind = {
  component: ResearchFormFields,
  paths: researchFormPaths,
  answers: researchFormPaths.map(({ field }) => field).filter((field) => field !== 'office'),
  make: researchForm,
  fill(form: ResearchForm, view: CaseOf<'research'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: ResearchForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'research'>) => fieldsOfCase(view),
  bodyOf,
  nameOf(form: ResearchForm, views: readonly CaseView[], field: string, value: unknown) {
    if (field !== 'requester') return undefined;
    const id = (value as { id?: string } | null)?.id;
    const known = views.flatMap((view) => (view.type === 'research' ? [view.details.requester] : []));
    return (id && known.find((one) => one.id === id)?.name) || form.getRawValue().details.requester.name;
  },
  similarTo: (form: ResearchForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
