import {
  FormArray,
  FormControl,
  FormGroup,
  Validators,
  type AbstractControl,
  type ValidationErrors,
} from '@angular/forms';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { expertSecrets, type ExpertKind, type ExpertSecret, type LanguageLevel } from '@kakehashi/shared/case-types';
import type { ExpertDetail } from '@kakehashi/shared/contracts';

/** The form of an expert, laid out as the request is, so that what the server refuses finds its field. */
export type ExpertForm = ReturnType<typeof makeExpertForm>;

/** What a form or a stored expert says, field by field as the request names them; personal data aside. */
export type ExpertFields = Record<string, unknown>;

/** The parts of an expert that are lists of rows. */
export type ExpertRows = 'languages' | 'employments' | 'availability' | 'dispatches';

const words = (maxLength: number) =>
  new FormControl('', { nonNullable: true, validators: Validators.maxLength(maxLength) });
const codes = (required = false) =>
  new FormControl<readonly string[]>([], { nonNullable: true, validators: required ? Validators.required : [] });
const choice = (value = '') => new FormControl(value, { nonNullable: true, validators: Validators.required });
const day = (value: string | null = null, required = false) =>
  new FormControl(value as IsoDate | null, required ? Validators.required : []);
const count = (min: number, max: number) =>
  new FormControl<number | null>(null, [Validators.min(min), Validators.max(max)]);

/** An empty form. */
export function makeExpertForm() {
  return new FormGroup({
    nameJa: new FormControl('', { nonNullable: true, validators: [filled, Validators.maxLength(100)] }),
    nameKana: words(100),
    nameRoman: words(100),
    familyFirst: new FormControl(true, { nonNullable: true }),
    kind: new FormControl<ExpertKind>('official', { nonNullable: true }),
    expertise: codes(true),
    expertiseText: words(300),
    languages: new FormArray<ReturnType<typeof languageRow>>([]),
    countries: codes(),
    regions: words(1000),
    yearsOfService: count(0, 70),
    firstRegisteredYear: count(1980, 2199),
    healthClearUntil: day(),
    employments: new FormArray<ReturnType<typeof employmentRow>>([]),
    availability: new FormArray<ReturnType<typeof availabilityRow>>([]),
    dispatches: new FormArray<ReturnType<typeof dispatchRow>>([]),
    consentVersion: words(40),
    consentedOn: day(),
    listed: new FormControl(false, { nonNullable: true }),
    note: words(2000),
    personal: new FormGroup({
      birthDate: day(),
      phone: new FormControl('', { nonNullable: true, validators: Validators.pattern(/^[0-9+()\-\s.]{6,40}$/) }),
      email: new FormControl('', { nonNullable: true, validators: Validators.email }),
      address: words(300),
      passport: new FormControl('', { nonNullable: true, validators: Validators.pattern(/^[A-Za-z0-9]{6,12}$/) }),
    }),
    /** The pieces of personal data that are kept and shall be removed. */
    removed: new FormControl<readonly ExpertSecret[]>([], { nonNullable: true }),
  });
}

/** One language with its level. */
export function languageRow(row?: ExpertDetail['languages'][number]) {
  return new FormGroup({
    language: choice(row?.language),
    level: new FormControl<LanguageLevel>((row?.level as LanguageLevel | undefined) ?? 'working', {
      nonNullable: true,
    }),
  });
}

/** One employer over a time. */
export function employmentRow(row?: ExpertDetail['employments'][number]) {
  return new FormGroup({
    organisation: new FormGroup({
      id: new FormControl<string | null>(row?.organisation.id ?? null),
      name: new FormControl(row?.organisation.name ?? '', { nonNullable: true, validators: Validators.required }),
    }),
    /** Of an employer that is new to the registry. */
    municipalityCode: new FormControl('', { nonNullable: true, validators: Validators.maxLength(6) }),
    title: new FormControl(row?.title ?? '', { nonNullable: true, validators: Validators.maxLength(200) }),
    validFrom: day(row?.validFrom),
    validTo: day(row?.validTo),
  });
}

/** One time in which the expert can be dispatched. */
export function availabilityRow(row?: ExpertDetail['availability'][number]) {
  return new FormGroup({
    validFrom: day(row?.validFrom, true),
    validTo: day(row?.validTo),
    note: new FormControl(row?.note ?? '', { nonNullable: true, validators: Validators.maxLength(300) }),
  });
}

/** One dispatch of the past that no case holds. */
export function dispatchRow(row?: ExpertDetail['dispatches'][number]) {
  return new FormGroup({
    country: choice(row?.country),
    validFrom: day(row?.validFrom, true),
    validTo: day(row?.validTo),
    expertise: new FormControl(row?.expertise ?? '', { nonNullable: true }),
  });
}

/** Puts a stored expert into the form; personal data is never read, only replaced or removed. */
export function fillExpertForm(form: ExpertForm, expert: ExpertDetail): void {
  form.patchValue({
    ...expert,
    nameKana: expert.nameKana ?? '',
    nameRoman: expert.nameRoman ?? '',
    kind: expert.kind as ExpertKind,
    expertiseText: expert.expertiseText ?? '',
    regions: expert.regions.join('、'),
    healthClearUntil: expert.healthClearUntil as IsoDate | null,
    consentVersion: expert.consentVersion ?? '',
    consentedOn: expert.consentedOn as IsoDate | null,
    note: expert.note ?? '',
    languages: [],
    employments: [],
    availability: [],
    dispatches: [],
    personal: {},
  });
  refill(form.controls.languages, expert.languages.map(languageRow));
  refill(form.controls.employments, expert.employments.map(employmentRow));
  refill(form.controls.availability, expert.availability.map(availabilityRow));
  refill(form.controls.dispatches, expert.dispatches.filter(({ caseReference }) => !caseReference).map(dispatchRow));
  form.controls.personal.reset();
  form.controls.removed.reset();
  form.markAsPristine();
}

/** What the form says, as the request names it. */
export function fieldsOfForm(form: ExpertForm): ExpertFields {
  const { personal: _, removed: __, ...said } = form.getRawValue();
  return {
    ...said,
    nameJa: said.nameJa.trim(),
    nameKana: orNull(said.nameKana),
    nameRoman: orNull(said.nameRoman),
    expertiseText: orNull(said.expertiseText),
    regions: said.regions
      .split(/[、,，;\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
    consentVersion: orNull(said.consentVersion),
    note: orNull(said.note),
    employments: said.employments.map(({ organisation: { id, name }, municipalityCode, title, ...time }) => ({
      organisation: id ? { id } : { name, municipalityCode: orNull(municipalityCode) },
      title: orNull(title),
      ...time,
    })),
    availability: said.availability.map(({ note, ...time }) => ({ ...time, note: orNull(note) })),
    dispatches: said.dispatches.map(({ expertise, ...rest }) => ({ ...rest, expertise: expertise || null })),
  };
}

/** What a stored expert says, as the form would. */
export function fieldsOfExpert(expert: ExpertDetail): ExpertFields {
  const form = makeExpertForm();
  fillExpertForm(form, expert);
  return fieldsOfForm(form);
}

/** Personal data to keep or, as null, to remove; undefined where nothing changes. */
export function personalOfForm(form: ExpertForm): Record<string, string | null> | undefined {
  const { personal, removed } = form.getRawValue();
  const pieces = expertSecrets.flatMap(({ value }): [ExpertSecret, string | null][] => {
    const text = personal[value]?.trim();
    if (text) return [[value, text]];
    return removed.includes(value) ? [[value, null]] : [];
  });
  return pieces.length ? Object.fromEntries(pieces) : undefined;
}

/** Refuses a text that holds nothing but spaces. */
function filled({ value }: AbstractControl): ValidationErrors | null {
  return typeof value === 'string' && value.trim() === '' ? { required: true } : null;
}

function orNull(value: string): string | null {
  return value.trim() || null;
}

function refill<Row extends AbstractControl>(rows: FormArray<Row>, filledRows: readonly Row[]): void {
  rows.clear();
  for (const row of filledRows) rows.push(row);
}
