import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type ErrorItem } from '@kakehashi/api/platform';
import { isMunicipalityCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { OrganisationDirectory } from '../organisations/organisation-directory';
import { implausibleDates } from './expert-dates';
import { ExpertLookups } from './expert-lookups';
import type { EmploymentInput, ExpertDispatchView } from './expert-parts.dto';
import type { ExpertDetail, ExpertPatch } from './expert.dto';
import type { ExpertValues, StoredEmployment } from './expert-store';

const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
const formula = {
  ja: '氏名は「=」「+」「-」「@」で始められません。',
  en: 'A name cannot begin with “=”, “+”, “-” or “@”.',
};
const consent = {
  ja: '名簿に掲載するには、同意書の版と同意日が必要です。',
  en: 'Listing needs the version and the date of the consent.',
};
const wrongCode = {
  ja: '6桁の団体コード（検査数字を含む）を確認してください。',
  en: 'Check the six digits of the code, the last one a check digit.',
};

/** Turns what is asked of an expert into what is stored. */
@Injectable()
export class ExpertInput {
  constructor(
    private readonly organisations: OrganisationDirectory,
    private readonly clock: Clock,
  ) {}

  /** What `values` looks up with; for one expert or for as many as one transaction takes. */
  lookups(tx: EntityManager): ExpertLookups {
    return new ExpertLookups(tx, this.organisations);
  }

  /** What the request says over what is there; employers that are named and unknown are created. */
  async values(lookups: ExpertLookups, patch: ExpertPatch, current: ExpertDetail | null): Promise<ExpertValues> {
    assertPlausible(patch);
    const errors = implausibleDates(patch, this.clock.today());
    if (errors.length > 0) throw new DomainError('validation-failed', { errors });
    const pick = <K extends keyof ExpertPatch & keyof ExpertDetail>(key: K, fallback: ExpertDetail[K]) =>
      (patch[key] === undefined ? (current?.[key] ?? fallback) : patch[key] || fallback) as ExpertDetail[K];
    const values: ExpertValues = {
      nameJa: pick('nameJa', ''),
      nameKana: pick('nameKana', null),
      nameRoman: pick('nameRoman', null),
      familyFirst: patch.familyFirst ?? current?.familyFirst ?? true,
      kind: pick('kind', 'official'),
      expertise: pick('expertise', []),
      expertiseText: pick('expertiseText', null),
      countries: pick('countries', []),
      regions: pick('regions', []),
      healthClearUntil: pick('healthClearUntil', null),
      firstRegisteredYear: pick('firstRegisteredYear', null),
      // Nought years are an answer.
      yearsOfService: patch.yearsOfService === undefined ? (current?.yearsOfService ?? null) : patch.yearsOfService,
      consentVersion: pick('consentVersion', null),
      consentedOn: pick('consentedOn', null),
      listed: patch.listed ?? current?.listed ?? false,
      note: pick('note', null),
      languages: pick('languages', []),
      employments: patch.employments
        ? await employmentsOf(lookups, patch.employments)
        : (current?.employments ?? []).map(({ organisation: { id, name }, ...rest }) => ({
            ...rest,
            organisationId: id,
            employerName: name,
          })),
      availability: pick('availability', []).map(({ validFrom, validTo = null, note = null }) => ({
        validFrom,
        validTo,
        note,
      })),
      dispatches: (patch.dispatches ?? current?.dispatches.flatMap(byHand) ?? []).map(
        ({ country, validFrom, validTo = null, expertise = null }) => ({ country, validFrom, validTo, expertise }),
      ),
    };
    if (/^[=+\-@]/u.test(values.nameJa)) throw refused('/nameJa', 'wrong-format', formula);
    if (values.listed && !(values.consentVersion && values.consentedOn)) throw refused('/listed', 'required', consent);
    await assertCountries(lookups, values);
    return values;
  }
}

/** What no case holds. */
function byHand({ caseReference, validFrom, ...rest }: ExpertDispatchView) {
  return caseReference || !validFrom ? [] : [{ ...rest, validFrom }];
}

async function employmentsOf(lookups: ExpertLookups, inputs: readonly EmploymentInput[]): Promise<StoredEmployment[]> {
  const stored: StoredEmployment[] = [];
  for (const [index, { organisation, title = null, validFrom = null, validTo = null }] of inputs.entries()) {
    const { id, name } = await lookups.employer(organisation, `/employments/${index}/organisation`);
    stored.push({ organisationId: id, employerName: name, title: title || null, validFrom, validTo });
  }
  return stored;
}

async function assertCountries(lookups: ExpertLookups, { countries, dispatches }: ExpertValues): Promise<void> {
  const unknown = await lookups.unknownCountry([...countries, ...dispatches.map(({ country }) => country)]);
  if (unknown === undefined) return;
  const index = dispatches.findIndex(({ country }) => country === unknown);
  throw refused(countries.includes(unknown) ? '/countries' : `/dispatches/${index}/country`, 'not-found');
}

/** Refuses what no field can see by itself: periods that end before they begin, codes that check wrong, repetitions. */
function assertPlausible({ employments = [], availability = [], dispatches = [], languages = [] }: ExpertPatch): void {
  for (const [name, periods] of Object.entries({ employments, availability, dispatches })) {
    const index = periods.findIndex(({ validFrom, validTo }) => validFrom && validTo && validTo < validFrom);
    if (index >= 0) throw refused(`/${name}/${index}/validTo`, 'wrong-order', order);
  }
  const codes = employments.map(({ organisation }) => organisation.municipalityCode ?? null);
  const wrong = codes.findIndex((code) => code !== null && !isMunicipalityCode(code));
  if (wrong >= 0) throw refused(`/employments/${wrong}/organisation/municipalityCode`, 'wrong-format', wrongCode);
  const spoken = languages.map(({ language }) => language);
  const repeated = spoken.findIndex((language, index) => spoken.indexOf(language) < index);
  if (repeated >= 0) throw refused(`/languages/${repeated}/language`, 'repeated');
}

function refused(pointer: string, code: string, detail?: ErrorItem['detail']): DomainError {
  return new DomainError('validation-failed', { errors: [{ pointer, code, ...(detail && { detail }) }] });
}
