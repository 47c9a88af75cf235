import { Injectable } from '@nestjs/common';
import { Clock } from '@kakehashi/api/platform';
import type { ExpertiseCode, ExpertKind, LanguageLevel } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { foldForSearch, searchTextOf } from '../search/fold';

/** Everything that is stored of an expert, personal data aside. */
export interface ExpertValues {
  readonly nameJa: string;
  readonly nameKana: string | null;
  readonly nameRoman: string | null;
  readonly familyFirst: boolean;
  readonly kind: ExpertKind;
  readonly expertise: readonly ExpertiseCode[];
  readonly expertiseText: string | null;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly healthClearUntil: string | null;
  readonly firstRegisteredYear: number | null;
  readonly yearsOfService: number | null;
  readonly consentVersion: string | null;
  readonly consentedOn: string | null;
  readonly listed: boolean;
  readonly note: string | null;
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly employments: readonly StoredEmployment[];
  readonly availability: readonly (StoredPeriod & { readonly note: string | null })[];
  /** Those that no case holds. */
  readonly dispatches: readonly (StoredPeriod & { readonly country: string; readonly expertise: string | null })[];
}

/** An employment, with the name of the employer to search for. */
export interface StoredEmployment {
  readonly organisationId: string;
  readonly employerName: string;
  readonly title: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

interface StoredPeriod {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The key by which experts are sorted, and under which the same name is looked for. */
export function nameKeyOf({
  nameJa,
  nameKana,
  nameRoman,
}: Pick<ExpertValues, 'nameJa' | 'nameKana' | 'nameRoman'>): string {
  const name = nameKana ?? nameRoman ?? nameJa;
  return foldForSearch(name) || name;
}

/** A name of two words with the second one first, as some write and search it; null where it has not two. */
function givenFirst(name: string | null): string | null {
  const [first, second, ...more] = name?.trim().split(/\s+/u) ?? [];
  return first && second && more.length === 0 ? `${second} ${first}` : null;
}

/** Writes experts, one or thousands alike: each table takes one statement. */
@Injectable()
export class ExpertStore {
  constructor(private readonly clock: Clock) {}

  /** New ids, in order. */
  async newIds(tx: EntityManager, count: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT uuidv7() AS id FROM generate_series(1, $1)`, [count]);
    return rows.map(({ id }) => id);
  }

  /** Adds the experts that are new and replaces the values of the others. */
  async write(tx: EntityManager, experts: ReadonlyMap<string, ExpertValues>): Promise<void> {
    const ids = [...experts.keys()];
    await this.writeExperts(tx, experts);
    for (const table of ['languages', 'employments', 'availability'])
      await tx.query(`DELETE FROM expert_${table} WHERE expert_id = ANY ($1)`, [ids]);
    await tx.query(`DELETE FROM expert_dispatches WHERE expert_id = ANY ($1) AND case_reference IS NULL`, [ids]);
    await this.writeParts(tx, experts);
  }

  private async writeExperts(tx: EntityManager, experts: ReadonlyMap<string, ExpertValues>): Promise<void> {
    const rows = [...experts].map(
      ([id, { languages: _, employments, availability: __, dispatches: ___, ...values }]) => ({
        ...values,
        id,
        nameKey: nameKeyOf(values),
        searchText: searchTextOf(
          values.nameJa,
          values.nameKana,
          values.nameRoman,
          ...[values.nameJa, values.nameKana].map(givenFirst),
          values.expertiseText,
          ...values.regions,
          ...employments.map(({ employerName }) => employerName),
        ),
      }),
    );
    await tx.query(
      `INSERT INTO experts (id, name_ja, name_kana, name_roman, family_first, kind, expertise, expertise_text, countries,
         regions, health_clear_until, first_registered_year, years_of_service, consent_version, consented_on, listed,
         note, name_key, search_text, updated_at)
       SELECT id, "nameJa", "nameKana", "nameRoman", "familyFirst", kind, expertise, "expertiseText", countries,
         regions, "healthClearUntil", "firstRegisteredYear", "yearsOfService", "consentVersion", "consentedOn", listed,
         note, "nameKey", "searchText", $2
       FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, "nameJa" text, "nameKana" text, "nameRoman" text,
         "familyFirst" boolean, kind text, expertise text[], "expertiseText" text, countries text[], regions text[],
         "healthClearUntil" date, "firstRegisteredYear" smallint, "yearsOfService" smallint, "consentVersion" text,
         "consentedOn" date, listed boolean, note text, "nameKey" text, "searchText" text)
       ON CONFLICT (id) DO UPDATE SET name_ja = excluded.name_ja, name_kana = excluded.name_kana,
         name_roman = excluded.name_roman, family_first = excluded.family_first, kind = excluded.kind,
         expertise = excluded.expertise, expertise_text = excluded.expertise_text, countries = excluded.countries,
         regions = excluded.regions, health_clear_until = excluded.health_clear_until,
         first_registered_year = excluded.first_registered_year, years_of_service = excluded.years_of_service,
         consent_version = excluded.consent_version, consented_on = excluded.consented_on, listed = excluded.listed,
         note = excluded.note, name_key = excluded.name_key, search_text = excluded.search_text,
         version = experts.version + 1, updated_at = excluded.updated_at`,
      [JSON.stringify(rows), this.clock.now()],
    );
  }

  private async writeParts(tx: EntityManager, experts: ReadonlyMap<string, ExpertValues>): Promise<void> {
    const parts = <T extends object>(of: (values: ExpertValues) => readonly T[]) =>
      JSON.stringify([...experts].flatMap(([expertId, values]) => of(values).map((part) => ({ ...part, expertId }))));
    await tx.query(
      `INSERT INTO expert_languages (expert_id, language, level) SELECT "expertId", language, level
       FROM jsonb_to_recordset($1::jsonb) AS row ("expertId" uuid, language text, level text)`,
      [parts(({ languages }) => languages)],
    );
    await tx.query(
      `INSERT INTO expert_employments (expert_id, organisation_id, title, valid_from, valid_to)
       SELECT "expertId", "organisationId", title, "validFrom", "validTo"
       FROM jsonb_to_recordset($1::jsonb)
         AS row ("expertId" uuid, "organisationId" uuid, title text, "validFrom" date, "validTo" date)`,
      [parts(({ employments }) => employments)],
    );
    await tx.query(
      `INSERT INTO expert_availability (expert_id, valid_from, valid_to, note)
       SELECT "expertId", "validFrom", "validTo", note
       FROM jsonb_to_recordset($1::jsonb) AS row ("expertId" uuid, "validFrom" date, "validTo" date, note text)`,
      [parts(({ availability }) => availability)],
    );
    await tx.query(
      `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to, expertise)
       SELECT "expertId", country, "validFrom", "validTo", expertise
       FROM jsonb_to_recordset($1::jsonb)
         AS row ("expertId" uuid, country text, "validFrom" date, "validTo" date, expertise text)`,
      [parts(({ dispatches }) => dispatches)],
    );
  }
}
