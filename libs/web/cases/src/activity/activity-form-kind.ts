import type { FormKind } from '../form/form-kind';
import type { CaseOf, CaseView } from '../model/views';
import { ActivityFormFields } from './activity-form';
import {
  activityForm,
  activityFormPaths,
  bodyOf,
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  similarTo,
  type ActivityForm,
} from './activity-form-model';

/** How an activity is filled in. */
export const activityFormKind = {
  component: ActivityFormFields,
  paths: activityFormPaths,
  answers: activityFormPaths
    .map(({ field }) => field)
    .filter((field) => field !== 'office' && !field.startsWith('actual')),
  make: activityForm,
  fill(form: ActivityForm, view: CaseOf<'activity'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: ActivityForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'activity'>) => fieldsOfCase(view),
  bodyOf,
  nameOf(form: ActivityForm, views: readonly CaseView[], field: string, value: unknown) {
    if (field !== 'organiser' || !value) return undefined;
    const { id } = value as { id?: string };
    const known = views.flatMap((view) => (view.type === 'activity' ? [view.details.organiser] : []));
    const stored = id ? known.find((one) => one?.id === id)?.name : undefined;
    return stored ?? form.getRawValue().details.organiser.name;
  },
  similarTo: (form: ActivityForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
