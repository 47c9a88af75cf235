import { FormControl, FormGroup } from '@angular/forms';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { affiliationFields } from '@kakehashi/shared/case-types';
import { filled, orNull, textControl } from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import { isMoreThanEmptyList, requestBody } from '../form/request-body';
import type { CaseOf } from '../model/views';
import { listOf } from '../visit/visit-form-model';

/** The form of a consultation, shaped like the request's body, so that the server's pointers find their fields. */
export function affiliationForm() {
  return new FormGroup({
    title: textControl(affiliationFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: textControl(2, true),
    details: new FormGroup({
      requester: new FormGroup({
        id: new FormControl<string | null>(null),
        name: textControl(200, true),
        kind: new FormControl('local_government', { nonNullable: true }),
        municipalityCode: new FormControl<string | null>(null),
      }),
      cities: textControl(),
      affiliationKind: textControl(),
      exchangeFields: new FormControl<string[]>([], { nonNullable: true }),
      background: textControl(affiliationFields.background.maxLength),
      candidates: textControl(),
      contacts: textControl(affiliationFields.contacts.maxLength),
      partner: textControl(affiliationFields.partner.maxLength),
    }),
  });
}
export type AffiliationForm = ReturnType<typeof affiliationForm>;
type AffiliationFormValue = ReturnType<AffiliationForm['getRawValue']>;

/** What the form says, field by field, in the server's shape. */
export function fieldsOfForm({ title, country, details }: AffiliationFormValue): CaseFields {
  const { id, name, kind, municipalityCode } = details.requester;
  return {
    title: title.trim(),
    country,
    requester: id ? { id } : { name: name.trim(), kind, ...(municipalityCode ? { municipalityCode } : {}) },
    cities: listOf(details.cities),
    affiliationKind: orNull(details.affiliationKind),
    exchangeFields: details.exchangeFields,
    background: orNull(details.background),
    candidates: linesOf(details.candidates),
    contacts: orNull(details.contacts),
    partner: orNull(details.partner),
  };
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'affiliation'>): CaseFields {
  const { requester, signedOn: _signed, entry: _entry, endReason: _reason, endComment: _comment, ...rest } = details;
  return { title, country, ...rest, requester: { id: requester.id } };
}

/** Splits flat fields into the body of a request; an empty list is left out of a new case too. */
export function bodyOf(fields: CaseFields, keepEmpty: boolean): object {
  return requestBody(fields, keepEmpty, isMoreThanEmptyList);
}

/** Fills the form from a case. */
export function fillForm(form: AffiliationForm, { title, office, country, details }: CaseOf<'affiliation'>): void {
  const { id, name, kind, municipalityCode } = details.requester;
  form.reset({
    title,
    office,
    country,
    details: {
      requester: { id, name, kind, municipalityCode },
      cities: details.cities.join('、'),
      affiliationKind: details.affiliationKind ?? '',
      exchangeFields: [...details.exchangeFields],
      background: details.background ?? '',
      candidates: details.candidates.join('\n'),
      contacts: details.contacts ?? '',
      partner: details.partner ?? '',
    },
  });
}

/** What an open consultation is compared with: one of the same requester. */
export function similarTo({ details }: AffiliationFormValue): Similar {
  return { name: details.requester.name.trim(), first: null, last: null };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const affiliationFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.requester.name', field: 'requester' },
  { path: 'title', field: 'title' },
  { path: 'country', field: 'country' },
  { path: 'details.cities', field: 'cities' },
  { path: 'details.affiliationKind', field: 'affiliationKind' },
  { path: 'details.exchangeFields', field: 'exchangeFields' },
  { path: 'details.background', field: 'background' },
  { path: 'details.candidates', field: 'candidates' },
  { path: 'details.contacts', field: 'contacts' },
  { path: 'details.partner', field: 'partner' },
];

/** One candidate a line: a place may have a comma of its own. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}
