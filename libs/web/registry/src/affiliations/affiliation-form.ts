import { FormControl, FormGroup, Validators } from '@angular/forms';
import { isMunicipalityCode, type IsoDate } from '@kakehashi/shared/calendar';
import type { AffiliationKind, AffiliationStatus } from '@kakehashi/shared/case-types';
import type { AffiliationEntryDetail, AffiliationEntryPatch } from '@kakehashi/shared/contracts';

const text = (value: string | null | undefined, ...validators: (typeof Validators)['required'][]) =>
  new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(200), ...validators] });

/** Yes, no, or that nobody looked at it, as a select has it. */
export type TestAnswer = '' | 'yes' | 'no';

const answer = (value: boolean | null | undefined) =>
  new FormControl<TestAnswer>(value === true ? 'yes' : value === false ? 'no' : '', { nonNullable: true });

/** The controls for an entry, or for a new one that is active as of the day given. */
export function affiliationForm(entry: AffiliationEntryDetail | null, today: IsoDate) {
  const { japanese } = entry ?? {};
  return new FormGroup({
    prefecture: text(japanese?.prefecture, Validators.required),
    municipalityCode: text(japanese?.municipalityCode, ({ value }) =>
      !value || isMunicipalityCode(String(value).trim()) ? null : { pattern: true },
    ),
    japaneseName: text(japanese?.asRecorded),
    country: text(entry?.country, Validators.required),
    foreignName: text(entry?.foreignName, Validators.required),
    foreignRegion: text(entry?.foreignRegion),
    kind: new FormControl<AffiliationKind | ''>(entry?.kind ?? '', { nonNullable: true }),
    status: new FormControl<AffiliationStatus>(entry?.status ?? 'active', { nonNullable: true }),
    asOf: new FormControl<IsoDate | null>(entry?.asOf ?? today, Validators.required),
    signedOn: new FormControl<IsoDate | null>(entry?.signedOn ?? null),
    endedOn: new FormControl<IsoDate | null>(entry?.endedOn ?? null),
    signedByHeads: answer(entry?.signedByHeads),
    wideRange: answer(entry?.wideRange),
    assemblyApproved: answer(entry?.assemblyApproved),
    note: new FormControl(entry?.note ?? '', { nonNullable: true, validators: Validators.maxLength(2000) }),
  });
}

/** The form of an affiliation. */
export type AffiliationForm = ReturnType<typeof affiliationForm>;

const known = (value: TestAnswer) => (value === '' ? null : value === 'yes');

/** What the form says, as the API takes it; an end is sent only of what has ended. */
export function affiliationOf(form: AffiliationForm): AffiliationEntryPatch & { country: string; foreignName: string } {
  const raw = form.getRawValue();
  return {
    prefecture: raw.prefecture,
    municipalityCode: raw.municipalityCode.trim() || null,
    japaneseName: raw.japaneseName.trim() || null,
    country: raw.country,
    foreignName: raw.foreignName.trim(),
    foreignRegion: raw.foreignRegion.trim() || null,
    kind: raw.kind || null,
    status: raw.status,
    ...(raw.asOf && { asOf: raw.asOf }),
    signedOn: raw.signedOn,
    endedOn: raw.status === 'ended' ? raw.endedOn : null,
    signedByHeads: known(raw.signedByHeads),
    wideRange: known(raw.wideRange),
    assemblyApproved: known(raw.assemblyApproved),
    note: raw.note.trim() || null,
  };
}
