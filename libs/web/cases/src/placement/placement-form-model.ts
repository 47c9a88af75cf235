import { FormControl, FormGroup, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { fiscalYearOfInstant, fiscalYearSpan, type IsoDate, type OfficeCode } from '@kakehashi/shared/calendar';
import { placementFields, stageKeys, traineeFields } from '@kakehashi/shared/case-types';
import { dateControl, filled, orNull, setOwnErrors, textControl } from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import type { CaseOf } from '../model/views';

/** The form of a nomination, shaped like the request's body. Personal data has no place in it: a draft would keep it. */
export function placementForm() {
  return new FormGroup({
    title: textControl(placementFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: textControl(2, true),
    details: new FormGroup(
      {
        programme: new FormControl('lgotp', { nonNullable: true, validators: [filled] }),
        /** Only to be shown again; the server keeps the names itself. */
        programmeName: textControl(),
        trainee: new FormGroup({
          nameRoman: textControl(traineeFields.nameRoman.maxLength, true),
          nameNative: textControl(traineeFields.nameNative.maxLength),
          nameKana: textControl(traineeFields.nameKana.maxLength),
          birthDate: new FormControl<string | null>(null, [needed]),
          employer: textControl(traineeFields.employer.maxLength, true),
        }),
        nominatedBy: textControl(placementFields.nominatedBy.maxLength),
        recommendedOn: dateControl(),
        field: textControl(undefined, true),
        fieldText: textControl(placementFields.fieldText.maxLength),
        japaneseLevel: textControl(undefined, true),
        plannedArrival: dateControl(),
        plannedDeparture: dateControl(),
        consentVersion: textControl(placementFields.consentVersion.maxLength),
        consentRecipient: textControl(placementFields.consentRecipient.maxLength),
        consentedOn: dateControl(),
      },
      { validators: [possibleStay] },
    ),
  });
}
export type PlacementForm = ReturnType<typeof placementForm>;
type PlacementFormValue = ReturnType<PlacementForm['getRawValue']>;

/** The texts that a nomination may leave empty. */
const emptyTexts = ['nominatedBy', 'fieldText', 'consentVersion', 'consentRecipient'] as const;

/** What the form says, field by field, in the server's shape. */
export function fieldsOfForm({ title, country, details }: PlacementFormValue): CaseFields {
  const { trainee, programmeName: _shown, ...rest } = details;
  return {
    title: title.trim(),
    country,
    ...rest,
    ...Object.fromEntries(emptyTexts.map((key) => [key, orNull(details[key])])),
    trainee: {
      nameRoman: trainee.nameRoman.trim(),
      nameNative: orNull(trainee.nameNative),
      nameKana: orNull(trainee.nameKana),
      birthDate: trainee.birthDate,
      employer: trainee.employer.trim(),
    },
  };
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'placement'>): CaseFields {
  return {
    title,
    country,
    programme: details.programme,
    trainee: details.trainee,
    nominatedBy: details.nominatedBy,
    recommendedOn: details.recommendedOn,
    field: details.field,
    fieldText: details.fieldText,
    japaneseLevel: details.japaneseLevel,
    plannedArrival: details.plannedArrival,
    plannedDeparture: details.plannedDeparture,
    consentVersion: details.consentVersion,
    consentRecipient: details.consentRecipient,
    consentedOn: details.consentedOn,
  };
}

/** Fills the form from a case. */
export function fillForm(form: PlacementForm, view: CaseOf<'placement'>): void {
  const { details } = view;
  const { trainee } = details;
  form.reset({
    title: view.title,
    office: view.office,
    country: view.country,
    details: {
      programme: details.programme,
      programmeName: '',
      trainee: {
        nameRoman: trainee.nameRoman,
        nameNative: trainee.nameNative ?? '',
        nameKana: trainee.nameKana ?? '',
        birthDate: trainee.birthDate,
        employer: trainee.employer,
      },
      nominatedBy: details.nominatedBy ?? '',
      recommendedOn: details.recommendedOn,
      field: details.field,
      fieldText: details.fieldText ?? '',
      japaneseLevel: details.japaneseLevel,
      plannedArrival: details.plannedArrival,
      plannedDeparture: details.plannedDeparture,
      consentVersion: details.consentVersion ?? '',
      consentRecipient: details.consentRecipient ?? '',
      consentedOn: details.consentedOn,
    },
  });
}

/** What an open nomination is compared with: the same employer, around the arrival or in this fiscal year. */
export function similarTo({ details }: PlacementFormValue): Similar {
  const year = fiscalYearSpan(fiscalYearOfInstant(new Date()));
  return {
    name: details.trainee.employer.trim(),
    first: details.plannedArrival ?? year.from,
    last: details.plannedDeparture ?? details.plannedArrival ?? year.to,
  };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const placementFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.programme', field: 'programme' },
  { path: 'country', field: 'country' },
  { path: 'details.trainee.nameRoman', field: 'nameRoman' },
  { path: 'details.trainee.nameNative', field: 'nameNative' },
  { path: 'details.trainee.nameKana', field: 'nameKana' },
  { path: 'details.trainee.birthDate', field: 'birthDate' },
  { path: 'details.trainee.employer', field: 'employer' },
  { path: 'title', field: 'title' },
  ...[
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
  ].map((field) => ({ path: `details.${field}`, field })),
];

/** The stages of a case, for the form that sets them. */
export function stagesOf({ details }: CaseOf<'placement'>): Record<(typeof stageKeys)[number], IsoDate | null> {
  const { tokyoFrom, tokyoTo, jiamFrom, jiamTo, hostFrom, hostTo } = details;
  return { tokyoFrom, tokyoTo, jiamFrom, jiamTo, hostFrom, hostTo };
}

function needed({ value }: AbstractControl): ValidationErrors | null {
  return value ? null : { required: true };
}

/** The end does not come before the arrival; said at the end, where it is mended. */
function possibleStay(group: AbstractControl): ValidationErrors | null {
  const end = group.get('plannedDeparture');
  const [from, to] = [group.get('plannedArrival')?.value as IsoDate | null, end?.value as IsoDate | null];
  const found: ValidationErrors = from && to && to < from ? { order: true } : {};
  setOwnErrors(end, ['order'], found);
  return Object.keys(found).length ? { stay: true } : null;
}
