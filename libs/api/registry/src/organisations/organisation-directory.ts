import { Injectable } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { OrganisationKind } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { foldForSearch, searchTextOf } from '../search/fold';

/** What is known of an organisation that may have to be created. */
export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly nameLocal?: string | null;
  readonly kana?: string | null;
  readonly municipalityCode?: string | null;
}

/** An organisation by its id, or by what is needed to find or create it. */
export type OrganisationReference = { readonly id: string } | NewOrganisation;

/** Finds organisations by name and creates the ones that are new. */
@Injectable()
export class OrganisationDirectory {
  /** The id of the organisation; one that is named and unknown is created. `pointer` says where the caller gave it. */
  async resolve(tx: EntityManager, reference: OrganisationReference, pointer = ''): Promise<string> {
    if ('id' in reference) return this.existing(tx, reference.id, pointer);
    return (await this.find(tx, reference)) ?? (await this.insert(tx, reference)) ?? this.resolve(tx, reference);
  }

  /** Creates the organisation; null when one of that name (and code) is there already. */
  async insert(tx: EntityManager, organisation: NewOrganisation): Promise<string | null> {
    const { name, kind, country, nameLocal = null, kana = null, municipalityCode = null } = organisation;
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO organisations
         (name, name_local, kana, kind, country_code, municipality_code, name_key, search_text)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        name,
        nameLocal,
        kana,
        kind,
        country,
        municipalityCode,
        foldForSearch(name) || name,
        searchTextOf(name, kana, nameLocal, municipalityCode),
      ],
    );
    return rows[0]?.id ?? null;
  }

  private async existing(tx: EntityManager, id: string, pointer: string): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM organisations WHERE id = $1`, [id]);
    const found = rows[0];
    if (!found)
      throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/id`, code: 'not-found' }] });
    return found.id;
  }

  /** The same name and code; without a code, the one of that name when there is only one. */
  private async find(tx: EntityManager, organisation: NewOrganisation): Promise<string | null> {
    const rows = await tx.query<{ id: string; municipality_code: string | null }[]>(
      `SELECT id, municipality_code FROM organisations WHERE country_code = $1 AND name_key = $2`,
      [organisation.country, foldForSearch(organisation.name) || organisation.name],
    );
    const code = organisation.municipalityCode ?? null;
    const same = rows.find((row) => row.municipality_code === code);
    if (same) return same.id;
    return code === null && rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }
}
