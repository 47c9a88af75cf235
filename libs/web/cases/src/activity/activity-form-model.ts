import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import { activityFields, isAsked, type ActivityProgramme, type FieldDefinition } from '@kakehashi/shared/case-types';
import { dateControl, filled, orNull, setOwnErrors, textControl } from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import { isMoreThanEmptyList, requestBody } from '../form/request-body';
import type { CaseOf } from '../model/views';
import { countryCountsControl, countryCountsOf } from './country-counts';

type Details = CaseOf<'activity'>['details'];

const whole = Validators.pattern(/^\d*$/);

function countries({ min = 0, max = 99_999, maxItems = 60 }: FieldDefinition) {
  return countryCountsControl({ min, max, maxItems, required: false });
}

function number({ min = 0, max = 99_999 }: FieldDefinition) {
  return new FormControl<number | null>(null, [Validators.min(min), Validators.max(max), whole]);
}

/** The form of an activity, shaped like the request's body, so that the server's pointers find their fields. */
export function activityForm() {
  return new FormGroup({
    title: textControl(activityFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: textControl(2, true),
    details: new FormGroup(
      {
        programme: new FormControl<ActivityProgramme>('exchange_seminar', { nonNullable: true }),
        theme: textControl(activityFields.theme.maxLength),
        organiser: new FormGroup({ id: new FormControl<string | null>(null), name: textControl(200) }),
        from: dateControl(),
        to: dateControl(),
        venue: textControl(activityFields.venue.maxLength),
        cities: textControl(),
        participants: countries(activityFields.participants),
        actualParticipants: countries(activityFields.actualParticipants),
        visitors: number(activityFields.visitors),
        actualVisitors: number(activityFields.actualVisitors),
        publicationType: textControl(),
        issueNumber: textControl(activityFields.issueNumber.maxLength),
        language: textControl(),
        url: textControl(activityFields.url.maxLength),
        outline: textControl(activityFields.outline.maxLength),
      },
      { validators: [possibleDates] },
    ),
  });
}
export type ActivityForm = ReturnType<typeof activityForm>;
type ActivityFormValue = ReturnType<ActivityForm['getRawValue']>;

/** What the form says, field by field, in the server's shape; what the programme is not asked is empty. */
export function fieldsOfForm({ title, country, details }: ActivityFormValue): CaseFields {
  const { programme, organiser } = details;
  const number = (value: number | string | null) => (value === null || value === '' ? null : Number(value));
  const name = organiser.name.trim();
  const all = {
    programme,
    theme: orNull(details.theme),
    organiser: organiser.id ? { id: organiser.id } : name ? { name } : null,
    from: details.from,
    to: hasOneDay(programme) ? details.from : details.to,
    venue: orNull(details.venue),
    cities: listOf(details.cities),
    participants: countryCountsOf(details.participants),
    visitors: number(details.visitors),
    publicationType: orNull(details.publicationType),
    issueNumber: orNull(details.issueNumber),
    language: orNull(details.language),
    url: orNull(details.url),
    outline: orNull(details.outline),
    // Results are only there to be corrected.
    ...(details.actualParticipants.length ? { actualParticipants: countryCountsOf(details.actualParticipants) } : {}),
    ...(number(details.actualVisitors) === null ? {} : { actualVisitors: number(details.actualVisitors) }),
  };
  const asked = Object.entries(all).map(([key, value]) => [
    key,
    asks(programme, key) ? value : Array.isArray(value) ? [] : null,
  ]);
  return { title: title.trim(), country, ...(Object.fromEntries(asked) as CaseFields) };
}

/** Whether what a programme brings out has one day: it is not asked for a last one. */
export function hasOneDay(programme: string): boolean {
  return programme === 'publication';
}

/** Whether a programme is asked for a field. */
export function asks(programme: string, key: string): boolean {
  const field = (activityFields as Readonly<Record<string, FieldDefinition>>)[key];
  return !field || isAsked(field, { programme });
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'activity'>): CaseFields {
  const { organiser, actualParticipants, actualVisitors, endReason: _reason, endComment: _comment, ...rest } = details;
  return {
    title,
    country,
    ...rest,
    organiser: organiser && { id: organiser.id },
    ...(actualParticipants ? { actualParticipants } : {}),
    ...(actualVisitors === null ? {} : { actualVisitors }),
  };
}

/** Splits flat fields into the body of a request; an empty list is left out of a new case too. */
export function bodyOf(fields: CaseFields, keepEmpty: boolean): object {
  return requestBody(fields, keepEmpty, isMoreThanEmptyList);
}

/** Fills the form from a case. */
export function fillForm(form: ActivityForm, { title, office, country, details }: CaseOf<'activity'>): void {
  const text = (key: keyof Details) => (details[key] as string | null) ?? '';
  form.reset({
    title,
    office,
    country,
    details: {
      programme: details.programme,
      theme: text('theme'),
      organiser: { id: details.organiser?.id ?? null, name: details.organiser?.name ?? '' },
      from: details.from,
      to: details.to,
      venue: text('venue'),
      cities: details.cities.join('、'),
      participants: [...details.participants],
      actualParticipants: [...(details.actualParticipants ?? [])],
      visitors: details.visitors,
      actualVisitors: details.actualVisitors,
      publicationType: text('publicationType'),
      issueNumber: text('issueNumber'),
      language: text('language'),
      url: text('url'),
      outline: text('outline'),
    },
  });
}

/** What an open activity is compared with: the same partner around the same dates. */
export function similarTo({ details }: ActivityFormValue): Similar {
  return { name: details.organiser.name.trim(), first: details.from, last: details.to ?? details.from };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const activityFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.programme', field: 'programme' },
  { path: 'title', field: 'title' },
  { path: 'country', field: 'country' },
  { path: 'details.theme', field: 'theme' },
  { path: 'details.organiser.name', field: 'organiser' },
  { path: 'details.from', field: 'from' },
  { path: 'details.to', field: 'to' },
  { path: 'details.venue', field: 'venue' },
  { path: 'details.cities', field: 'cities' },
  { path: 'details.participants', field: 'participants' },
  { path: 'details.visitors', field: 'visitors' },
  { path: 'details.actualParticipants', field: 'actualParticipants' },
  { path: 'details.actualVisitors', field: 'actualVisitors' },
  { path: 'details.publicationType', field: 'publicationType' },
  { path: 'details.issueNumber', field: 'issueNumber' },
  { path: 'details.language', field: 'language' },
  { path: 'details.url', field: 'url' },
  { path: 'details.outline', field: 'outline' },
];

function listOf(text: string): string[] {
  const parts = text.split(/[、,，;\n]/).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/** Both days or none, in order; said at the last day, where it is mended. A single day is given by the first alone. */
function possibleDates(group: AbstractControl): ValidationErrors | null {
  const [from, to] = [group.get('from'), group.get('to')];
  const first = from?.value as IsoDate | null;
  const last = hasOneDay(String(group.get('programme')?.value)) ? first : (to?.value as IsoDate | null);
  setOwnErrors(from, ['required'], last && !first ? { required: true } : {});
  const found: ValidationErrors =
    first && !last ? { required: true } : first && last && last < first ? { order: true } : {};
  setOwnErrors(to, ['required', 'order'], found);
  return Object.keys(found).length ? { dates: true } : null;
}
