import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { headcountCategories, visitFields, caseFields, type HeadcountCategory } from '@kakehashi/shared/case-types';
import {
  choiceControl,
  dateControl as date,
  filled,
  orNull,
  setOwnErrors,
  textControl as text,
} from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import { requestBody } from '../form/request-body';
import type { CaseOf, Headcount } from '../model/views';

const count = () =>
  new FormControl<number | null>(null, [
    Validators.min(visitFields.plannedPeople.min),
    Validators.max(visitFields.plannedPeople.max),
    Validators.pattern(/^\d*$/),
  ]);

/** A host that the delegation would like to meet: known by id, or new by name. */
export interface HostChoice {
  id: string | null;
  name: string;
}

/** The controls of a headcount, one per category. */
export function headcountGroup() {
  return new FormGroup(
    Object.fromEntries(headcountCategories.map(({ value }) => [value, count()])) as Record<
      HeadcountCategory,
      FormControl<number | null>
    >,
  );
}

/** The form of a visit, shaped like the request's body, so that the server's pointers find their fields. */
export function visitForm() {
  return new FormGroup({
    title: text(caseFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: choiceControl(),
    details: new FormGroup(
      {
        requester: new FormGroup({
          id: new FormControl<string | null>(null),
          name: text(200, true),
          kind: new FormControl('local_government', { nonNullable: true }),
          municipalityCode: new FormControl<string | null>(null),
        }),
        hosts: new FormControl<HostChoice[]>([], { nonNullable: true }),
        branch: text(visitFields.branch.maxLength),
        mode: new FormControl('on_site', { nonNullable: true, validators: [filled] }),
        protocolClass: text(),
        purpose: text(visitFields.purpose.maxLength),
        supportKinds: new FormControl<string[]>([], { nonNullable: true }),
        firstDate: date(),
        lastDate: date(),
        cities: text(),
        language: text(),
        plannedPeople: headcountGroup(),
        actualPeople: headcountGroup(),
        thankYouSent: new FormControl(false, { nonNullable: true }),
      },
      { validators: [datesInOrder] },
    ),
  });
}
export type VisitForm = ReturnType<typeof visitForm>;

/** What the form holds, as it is kept in a draft. */
export type VisitFormValue = ReturnType<VisitForm['getRawValue']>;

/** The names in a text with one name per line or commas between, as people type them. */
export function listOf(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[\n,，、;；]/)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
}

/** The sum of a headcount; null while nothing is filled in. */
export function headcountSum(value: Partial<Record<HeadcountCategory, number | null>>): number | null {
  const counts = headcountCategories.map(({ value: category }) => value[category] ?? null);
  return counts.every((one) => one === null) ? null : counts.reduce<number>((sum, one) => sum + Number(one ?? 0), 0);
}

/** A headcount with every category; null while nothing is filled in, since unknown is not zero. */
export function headcountOf(value: Partial<Record<HeadcountCategory, number | null>>): Headcount | null {
  if (headcountSum(value) === null) return null;
  return Object.fromEntries(
    headcountCategories.map(({ value: category }) => [category, Number(value[category] ?? 0)]),
  ) as unknown as Headcount;
}

/** What the form says, field by field, in the server's shape. */
export function fieldsOfForm(value: VisitFormValue): CaseFields {
  const { details } = value;
  const { id, name, kind, municipalityCode } = details.requester;
  return {
    title: value.title.trim(),
    country: value.country,
    requester: id ? { id } : { name: name.trim(), kind, ...(municipalityCode ? { municipalityCode } : {}) },
    hosts: details.hosts.map((host) => (host.id ? { id: host.id } : { name: host.name })),
    branch: orNull(details.branch),
    mode: details.mode,
    protocolClass: orNull(details.protocolClass),
    purpose: orNull(details.purpose),
    supportKinds: details.supportKinds,
    firstDate: details.firstDate,
    lastDate: details.lastDate,
    cities: listOf(details.cities),
    language: orNull(details.language),
    plannedPeople: nobodyIsEmpty(headcountOf(details.plannedPeople)),
    // The actual people are only there to be corrected.
    ...counted('actualPeople', headcountOf(details.actualPeople)),
    thankYouSent: details.thankYouSent,
  };
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'visit'>): CaseFields {
  const { requester, plannedPeople, actualPeople } = details;
  return {
    title,
    country,
    requester: requester?.id ? { id: requester.id } : null,
    hosts: (details.hosts ?? []).map(({ id }) => ({ id })),
    branch: details.branch ?? null,
    mode: details.mode ?? null,
    protocolClass: details.protocolClass ?? null,
    purpose: details.purpose ?? null,
    supportKinds: details.supportKinds ?? [],
    firstDate: details.firstDate ?? null,
    lastDate: details.lastDate ?? null,
    cities: details.cities ?? [],
    language: details.language ?? null,
    plannedPeople: nobodyIsEmpty(plannedPeople),
    ...counted('actualPeople', actualPeople && headcountOf(actualPeople)),
    thankYouSent: details.thankYouSent ?? false,
  };
}

/** Splits flat fields into the body of a request; what is not filled is left out of a new case. */
export function bodyOf(fields: CaseFields, keepEmpty: boolean): ReturnType<typeof requestBody> {
  const body = requestBody(fields, keepEmpty);
  if (body.details['plannedPeople'] === null) body.details['plannedPeople'] = {};
  return body;
}

/** Fills the form from a case. */
export function fillForm(form: VisitForm, view: CaseOf<'visit'>): void {
  const { details } = view;
  form.reset({
    title: view.title,
    office: view.office,
    country: view.country,
    details: {
      requester: {
        id: details.requester?.id ?? null,
        name: details.requester?.name ?? '',
        kind: details.requester?.kind ?? 'local_government',
        municipalityCode: details.requester?.municipalityCode ?? null,
      },
      hosts: (details.hosts ?? []).map(({ id, name }) => ({ id, name })),
      branch: details.branch ?? '',
      mode: details.mode ?? 'on_site',
      protocolClass: details.protocolClass ?? '',
      purpose: details.purpose ?? '',
      supportKinds: [...(details.supportKinds ?? [])],
      firstDate: details.firstDate ?? null,
      lastDate: details.lastDate ?? null,
      cities: (details.cities ?? []).join('、'),
      language: details.language ?? '',
      plannedPeople: { ...emptyHeadcount(), ...pickCounts(details.plannedPeople) },
      actualPeople: { ...emptyHeadcount(), ...pickCounts(details.actualPeople) },
      thankYouSent: details.thankYouSent ?? false,
    },
  });
  const { actualPeople } = form.controls.details.controls;
  actualPeople.setValidators(details.actualPeople ? somebody : null);
  actualPeople.updateValueAndValidity();
}

/** What an open visit is compared with. */
export function similarTo({ details }: VisitFormValue): Similar {
  return {
    name: details.requester.name.trim(),
    first: details.firstDate,
    last: details.lastDate ?? details.firstDate,
  };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const visitFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.requester.name', field: 'requester' },
  { path: 'details.requester.kind', field: 'requesterKind' },
  { path: 'details.hosts', field: 'hosts' },
  { path: 'details.branch', field: 'branch' },
  { path: 'title', field: 'title' },
  { path: 'country', field: 'country' },
  { path: 'details.cities', field: 'cities' },
  { path: 'details.firstDate', field: 'firstDate' },
  { path: 'details.lastDate', field: 'lastDate' },
  { path: 'details.mode', field: 'mode' },
  { path: 'details.protocolClass', field: 'protocolClass' },
  { path: 'details.purpose', field: 'purpose' },
  { path: 'details.supportKinds', field: 'supportKinds' },
  { path: 'details.language', field: 'language' },
  { path: 'details.plannedPeople', field: 'plannedPeople' },
  { path: 'details.actualPeople', field: 'actualPeople' },
];

/** The last day is not before the first; said at the last day, where it is mended. */
function datesInOrder(group: AbstractControl): ValidationErrors | null {
  const last = group.get('lastDate');
  const first: unknown = group.get('firstDate')?.value;
  const wrong = typeof first === 'string' && typeof last?.value === 'string' && last.value < first;
  setOwnErrors(last, ['order'], wrong ? { order: true } : {});
  return wrong ? { order: true } : null;
}

/** A visit that took place had somebody on it; the people once counted are corrected, not taken away. */
function somebody(group: AbstractControl): ValidationErrors | null {
  const value = group.value as Partial<Record<HeadcountCategory, number | null>>;
  return headcountSum(value) ? null : { required: true };
}

function counted(field: string, headcount: Headcount | null | undefined): CaseFields {
  return headcount ? { [field]: headcount } : {};
}

function emptyHeadcount(): Record<HeadcountCategory, null> {
  return { elected: null, official: null, student: null, escort: null, private: null };
}

function pickCounts(headcount: Headcount | null | undefined) {
  if (!nobodyIsEmpty(headcount) || !headcount) return {};
  const { elected, official, student, escort } = headcount;
  return { elected, official, student, escort, private: headcount.private };
}

/** The server keeps a plan of nobody where none was made; on the form that is an empty field. */
function nobodyIsEmpty(headcount: Headcount | null | undefined): Headcount | null {
  const counted = headcount && headcountOf(headcount);
  return counted && headcountSum(counted) ? counted : null;
}
