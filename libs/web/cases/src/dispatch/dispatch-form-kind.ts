import type { FormKind } from '../form/form-kind';
import { requestBody } from '../form/request-body';
import type { CaseOf, CaseView } from '../model/views';
import { DispatchFormFields } from './dispatch-form';
import {
  dispatchForm,
  dispatchFormPaths,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  similarTo,
  type DispatchForm,
} from './dispatch-form-model';

/** How a dispatch application is filled in. */
export const dispatchFormKind = {
  component: DispatchFormFields,
  paths: dispatchFormPaths,
  answers: [
    'targetFiscalYear',
    'country',
    'counterpartId',
    'endorsedOn',
    'host',
    'title',
    'expertise',
    'expertiseText',
    'objectives',
    'periodFrom',
    'periodTo',
    'expertsRequested',
    'mode',
    'languages',
    'hostCostUndertaking',
  ],
  make: dispatchForm,
  fill(form: DispatchForm, view: CaseOf<'dispatch'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: DispatchForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'dispatch'>) => fieldsOfCase(view),
  bodyOf: requestBody,
  nameOf(form: DispatchForm, views: readonly CaseView[], field: string, value: unknown) {
    const known = views.flatMap((view) => (view.type === 'dispatch' ? [view.details] : []));
    const { host, counterpartName } = form.getRawValue().details;
    if (field === 'counterpartId') {
      return known.find(({ counterpart }) => counterpart?.id === value)?.counterpart?.name ?? counterpartName;
    }
    if (field !== 'host') return undefined;
    const id = (value as { id?: string } | null)?.id;
    return (id && known.find((one) => one.host.id === id)?.host.name) || host.name;
  },
  similarTo: (form: DispatchForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
