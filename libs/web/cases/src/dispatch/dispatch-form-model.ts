import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { fiscalYearOfInstant, fiscalYearSpan, type IsoDate, type OfficeCode } from '@kakehashi/shared/calendar';
import { dispatchFields, longestMonths } from '@kakehashi/shared/case-types';
import { dateControl, filled, orNull, setOwnErrors, choiceControl, textControl } from '../form/controls';
import type { CaseFields, FormPath, Similar } from '../form/form-kind';
import type { CaseOf } from '../model/views';

/** The form of a dispatch application, shaped like the request's body, so that the server's pointers find their fields. */
export function dispatchForm() {
  return new FormGroup({
    title: textControl(dispatchFields.title.maxLength, true),
    office: new FormControl<OfficeCode | ''>('', { nonNullable: true, validators: [filled] }),
    country: choiceControl(),
    details: new FormGroup(
      {
        targetFiscalYear: new FormControl<number>(nextTarget(), { nonNullable: true }),
        counterpartId: new FormControl<string | null>(null),
        /** Only to be shown again; the server keeps the name itself. */
        counterpartName: textControl(),
        endorsedOn: dateControl(),
        host: new FormGroup({
          id: new FormControl<string | null>(null),
          name: textControl(200, true),
        }),
        expertise: new FormControl<string | null>(null),
        expertiseText: textControl(dispatchFields.expertiseText.maxLength),
        periodFrom: dateControl(),
        periodTo: dateControl(),
        objectives: textControl(dispatchFields.objectives.maxLength),
        languages: new FormControl<string[]>([], { nonNullable: true }),
        expertsRequested: new FormControl<number | null>(1, {
          nonNullable: true,
          validators: [
            Validators.required,
            Validators.min(dispatchFields.expertsRequested.min),
            Validators.max(dispatchFields.expertsRequested.max),
            Validators.pattern(/^\d*$/),
          ],
        }),
        hostCostUndertaking: new FormControl(false, { nonNullable: true }),
        mode: new FormControl('on_site', { nonNullable: true }),
      },
      { validators: [possiblePeriod] },
    ),
  });
}
export type DispatchForm = ReturnType<typeof dispatchForm>;
type DispatchFormValue = ReturnType<DispatchForm['getRawValue']>;

/** The fiscal years that an application may be for: this one and the two after it. */
export function targetYears(now = new Date()): number[] {
  const current = fiscalYearOfInstant(now);
  return [current, current + 1, current + 2];
}

/** Applications mostly come in for the next fiscal year. */
function nextTarget(): number {
  return fiscalYearOfInstant(new Date()) + 1;
}

/** What the form says, field by field, in the server's shape. */
export function fieldsOfForm({ title, country, details }: DispatchFormValue): CaseFields {
  const { host, counterpartName: _shown, expertiseText, objectives, expertsRequested, ...rest } = details;
  return {
    title: title.trim(),
    country,
    ...rest,
    host: host.id ? { id: host.id } : { name: host.name.trim() },
    expertiseText: orNull(expertiseText),
    objectives: orNull(objectives),
    expertsRequested: Number(expertsRequested),
  };
}

/** What the case says, field by field, in the same shape as the form. */
export function fieldsOfCase({ title, country, details }: CaseOf<'dispatch'>): CaseFields {
  return {
    title,
    country,
    targetFiscalYear: details.targetFiscalYear,
    counterpartId: details.counterpart?.id ?? null,
    endorsedOn: details.endorsedOn,
    host: { id: details.host.id },
    expertise: details.expertise,
    expertiseText: details.expertiseText,
    periodFrom: details.periodFrom,
    periodTo: details.periodTo,
    objectives: details.objectives,
    languages: details.languages,
    expertsRequested: details.expertsRequested,
    hostCostUndertaking: details.hostCostUndertaking,
    mode: details.mode,
  };
}

/** Fills the form from a case. */
export function fillForm(form: DispatchForm, view: CaseOf<'dispatch'>): void {
  const { details } = view;
  form.reset({
    title: view.title,
    office: view.office,
    country: view.country,
    details: {
      targetFiscalYear: details.targetFiscalYear,
      counterpartId: details.counterpart?.id ?? null,
      counterpartName: details.counterpart?.name ?? '',
      endorsedOn: details.endorsedOn,
      host: { id: details.host.id, name: details.host.name },
      expertise: details.expertise,
      expertiseText: details.expertiseText ?? '',
      periodFrom: details.periodFrom,
      periodTo: details.periodTo,
      objectives: details.objectives ?? '',
      languages: [...details.languages],
      expertsRequested: details.expertsRequested,
      hostCostUndertaking: details.hostCostUndertaking,
      mode: details.mode,
    },
  });
}

/** What an open application is compared with: the same host, around the period or in the year asked for. */
export function similarTo({ details }: DispatchFormValue): Similar {
  const year = fiscalYearSpan(details.targetFiscalYear);
  return {
    name: details.host.name.trim(),
    first: details.periodFrom ?? year.from,
    last: details.periodTo ?? details.periodFrom ?? year.to,
  };
}

/** The paths of the form's controls, in the order of the page, for the error summary. */
export const dispatchFormPaths: readonly FormPath[] = [
  { path: 'office', field: 'office' },
  { path: 'details.targetFiscalYear', field: 'targetFiscalYear' },
  { path: 'country', field: 'country' },
  { path: 'details.counterpartId', field: 'counterpartId' },
  { path: 'details.endorsedOn', field: 'endorsedOn' },
  { path: 'details.host.name', field: 'host' },
  { path: 'title', field: 'title' },
  { path: 'details.expertise', field: 'expertise' },
  { path: 'details.expertiseText', field: 'expertiseText' },
  { path: 'details.objectives', field: 'objectives' },
  { path: 'details.periodFrom', field: 'periodFrom' },
  { path: 'details.periodTo', field: 'periodTo' },
  { path: 'details.expertsRequested', field: 'expertsRequested' },
  { path: 'details.languages', field: 'languages' },
  { path: 'details.mode', field: 'mode' },
  { path: 'details.hostCostUndertaking', field: 'hostCostUndertaking' },
];

/** Both days or none, in order, and not longer than the programme allows; said at the last day, where it is mended. */
function possiblePeriod(group: AbstractControl): ValidationErrors | null {
  const [from, to] = [group.get('periodFrom'), group.get('periodTo')];
  const [first, last] = [from?.value as IsoDate | null, to?.value as IsoDate | null];
  setOwnErrors(from, ['required'], last && !first ? { required: true } : {});
  const found = periodErrors(first, last);
  setOwnErrors(to, ['required', 'order', 'tooLong'], found);
  return Object.keys(found).length ? { period: true } : null;
}

function periodErrors(first: IsoDate | null, last: IsoDate | null): ValidationErrors {
  if (!first) return {};
  if (!last) return { required: true };
  if (last < first) return { order: true };
  return last >= monthsLater(first, longestMonths) ? { tooLong: { months: longestMonths } } : {};
}

/** The same day some months later; the last day of the month where it has no such day. */
function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** How many days a mission lasts, its first and last included; null while either is not known. */
export function missionDays(first: IsoDate | null, last: IsoDate | null): number | null {
  if (!first || !last || last < first) return null;
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}
