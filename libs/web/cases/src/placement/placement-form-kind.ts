import type { FormKind } from '../form/form-kind';
import { requestBody } from '../form/request-body';
import type { CaseOf, CaseView } from '../model/views';
import { PlacementFormFields } from './placement-form';
import {
  fieldsOfCase,
  fieldsOfForm,
  fillForm,
  placementForm,
  placementFormPaths,
  similarTo,
  type PlacementForm,
} from './placement-form-model';

/** How a nomination is filled in. */
export const placementFormKind = {
  component: PlacementFormFields,
  paths: placementFormPaths,
  answers: [
    'programme',
    'country',
    'trainee',
    'title',
    'nominatedBy',
    'recommendedOn',
    'field',
    'japaneseLevel',
    'fieldText',
    'plannedArrival',
    'plannedDeparture',
    'consentVersion',
    'consentRecipient',
    'consentedOn',
  ],
  make: placementForm,
  fill(form: PlacementForm, view: CaseOf<'placement'>) {
    fillForm(form, view);
  },
  fieldsOfForm: (form: PlacementForm) => fieldsOfForm(form.getRawValue()),
  fieldsOfCase: (view: CaseOf<'placement'>) => fieldsOfCase(view),
  bodyOf: requestBody,
  nameOf(form: PlacementForm, _views: readonly CaseView[], field: string, value: unknown) {
    const { programme, programmeName } = form.getRawValue().details;
    return field === 'programme' && value === programme && programmeName ? programmeName : undefined;
  },
  similarTo: (form: PlacementForm) => similarTo(form.getRawValue()),
} satisfies FormKind;
