import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorItem } from '@kakehashi/api/platform';
import { isMunicipalityCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { OrganisationDirectory } from '../organisations/organisation-directory';
import type { EmploymentInput } from './expert-parts.dto';
import type { ExpertDetail, ExpertPatch } from './expert.dto';
import type { ExpertValues, StoredEmployment } from './expert-store';

const order = { ja: '終了日は開始日以後にしてください。', en: 'The last day cannot be before the first.' };
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
  constructor(private readonly organisations: OrganisationDirectory) {}

  /** What the request says over what is there; employers that are named and unknown are created. */
  async values(tx: EntityManager, patch: ExpertPatch, current: ExpertDetail | null): Promise<ExpertValues> {
    assertPlausible(patch);
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
        ? await this.employments(tx, patch.employments)
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
      dispatches: (patch.dispatches ?? current?.dispatches.filter(({ caseReference }) => !caseReference) ?? []).map(
        ({ country, validFrom, validTo = null, expertise = null }) => ({ country, validFrom, validTo, expertise }),
      ),
    };
    if (values.listed && !(values.consentVersion && values.consentedOn)) throw refused('/listed', 'required', consent);
    await this.assertCountries(tx, values);
    return values;
  }

  private async employments(tx: EntityManager, inputs: readonly EmploymentInput[]): Promise<StoredEmployment[]> {
    const stored: StoredEmployment[] = [];
    for (const [index, { organisation, title = null, validFrom = null, validTo = null }] of inputs.entries()) {
      const pointer = `/employments/${index}/organisation`;
      const organisationId = await this.employer(tx, organisation, pointer);
      const [row] = await tx.query<{ name: string }[]>(`SELECT name FROM organisations WHERE id = $1`, [
        organisationId,
      ]);
      stored.push({ organisationId, employerName: row?.name ?? '', title: title || null, validFrom, validTo });
    }
    return stored;
  }

  private employer(
    tx: EntityManager,
    { id, name, municipalityCode = null }: EmploymentInput['organisation'],
    pointer: string,
  ): Promise<string> {
    if (id !== undefined) return this.organisations.resolve(tx, { id }, pointer);
    if (!name) throw refused(`${pointer}/name`, 'required');
    const kind = municipalityCode ? 'local_government' : 'other';
    return this.organisations.resolve(tx, { name, kind, country: 'JP', municipalityCode }, pointer);
  }

  private async assertCountries(tx: EntityManager, { countries, dispatches }: ExpertValues): Promise<void> {
    const used = [...new Set([...countries, ...dispatches.map(({ country }) => country)])];
    if (used.length === 0) return;
    const rows = await tx.query<{ code: string }[]>(`SELECT code FROM countries WHERE code = ANY ($1)`, [used]);
    const known = new Set(rows.map(({ code }) => code));
    const unknown = used.find((code) => !known.has(code));
    if (unknown === undefined) return;
    const index = dispatches.findIndex(({ country }) => country === unknown);
    throw refused(countries.includes(unknown) ? '/countries' : `/dispatches/${index}/country`, 'not-found');
  }
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
