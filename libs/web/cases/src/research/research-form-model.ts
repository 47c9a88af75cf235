import { FormControl, FormGroup, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import { researchFields } from '@kakehashi/shared/case-types';
import { dateControl, filled, orNull, setOwnErrors, textControl } from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import { requestBody } from '../form/request-body';
import type { CaseOf } from '../model/views';

/** The form of a commissioned research, shaped like the request's body, so that the server's pointers find their fields. */
export function researchForm() {
  return new FormGroup({
    title: textControl(researchFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: textControl(2, true),
    details: new FormGroup(
      {
        requester: new FormGroup({
          id: new FormControl<string | null>(null),
          name: textControl(200, true),
          kind: new FormControl('local_government', { nonNullable: true }),
          municipalityCode: new FormControl<string | null>(null),
        }),
        branch: textControl(researchFields.branch.maxLength),
        receivedOn: dateControl(),
        questions: textControl(researchFields.questions.maxLength),
        background: textControl(researchFields.background.maxLength),
        dueOn: dateControl(),
        shareable: new FormControl(false, { nonNullable: true }),
      },
      { validators: [dueAfterReceipt] },
    ),
  });
}
export type ResearchForm = ReturnType<typeof researchForm>;
type ResearchFormValue = ReturnType<ResearchForm['getRawValue']>;

/** What the form says, field by field, in the server's shape. */
export function fieldsOfForm({ title, country, details }: ResearchFormValue): CaseFields {
  const { id, name, kind, municipalityCode } = details.requester;
  return {
    title: title.trim(),
    country,
    requester: id ? { id } : { name: name.trim(), kind, ...(municipalityCode ? { municipalityCode } : {}) },
    branch: orNull(details.branch),
    receivedOn: details.receivedOn,
    questions: orNull(details.questions),
    background: orNull(details.background),
    dueOn: details.dueOn,
    shareable: details.shareable,
  };
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'research'>): CaseFields {
  const { requester, endReason: _reason, endComment: _comment, ...rest } = details;
  return { title, country, ...rest, requester: { id: requester.id } };
}

/** Splits flat fields into the body of a request; what is not filled is left out of a new case. */
export function bodyOf({ receivedOn, ...fields }: CaseFields, keepEmpty: boolean): object {
  // Without one the server takes the day of the entry; it is never emptied.
  return requestBody(receivedOn ? { ...fields, receivedOn } : fields, keepEmpty);
}

/** Fills the form from a case. */
export function fillForm(form: ResearchForm, { title, office, country, details }: CaseOf<'research'>): void {
  const { requester } = details;
  form.reset({
    title,
    office,
    country,
    details: {
      requester: {
        id: requester.id,
        name: requester.name,
        kind: requester.kind,
        municipalityCode: requester.municipalityCode,
      },
      branch: details.branch ?? '',
      receivedOn: details.receivedOn,
      questions: details.questions ?? '',
      background: details.background ?? '',
      dueOn: details.dueOn,
      shareable: details.shareable,
    },
  });
}

/** What an open research is compared with: the same requester, from the day it came in to the day it is due. */
export function similarTo({ details }: ResearchFormValue): Similar {
  const { requester, receivedOn, dueOn } = details;
  return { name: requester.name.trim(), first: receivedOn ?? dueOn, last: dueOn ?? receivedOn };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const researchFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.requester.name', field: 'requester' },
  { path: 'details.branch', field: 'branch' },
  { path: 'title', field: 'title' },
  { path: 'country', field: 'country' },
  { path: 'details.questions', field: 'questions' },
  { path: 'details.background', field: 'background' },
  { path: 'details.receivedOn', field: 'receivedOn' },
  { path: 'details.dueOn', field: 'dueOn' },
  { path: 'details.shareable', field: 'shareable' },
];

/** An answer cannot be due before the question came in; said at the due date. */
function dueAfterReceipt(group: AbstractControl): ValidationErrors | null {
  const [received, due] = [group.get('receivedOn'), group.get('dueOn')];
  const [first, last] = [received?.value as IsoDate | null, due?.value as IsoDate | null];
  const wrong = first && last && last < first;
  setOwnErrors(due, ['dueEarly'], wrong ? { dueEarly: true } : {});
  return wrong ? { dates: true } : null;
}
