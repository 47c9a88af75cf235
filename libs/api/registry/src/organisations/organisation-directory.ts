import { Injectable } from '@nestjs/common';
import { DomainError } from '@kakehashi/api/platform';
import type { OrganisationKind } from '@kakehashi/shared/case-types';
import type { EntityManager } from 'typeorm';
import { organisationKeys } from '../duplicates/match-keys';
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

/** An organisation whose name folds to the same as another's. */
export interface SimilarOrganisation {
  readonly id: string;
  readonly name: string;
}

/** A name that somebody gives, in the country where it is borne. */
export interface GivenName {
  readonly name: string;
  readonly country: string;
}

/** An organisation that bears a name. */
export interface NameBearer {
  readonly id: string;
  readonly code: string | null;
  /** Whether it bears the name without a code, and is found by the name alone. */
  readonly plain: boolean;
}

/** A record that somebody names, and whether it went with the import that had brought it. */
interface Named {
  readonly id: string;
  readonly retracted: boolean;
}

/** What a record is set to that somebody names again; an import that does takes it with it when it is taken back. */
const comesBack = `retracted_at = NULL, brought_by = nullif(current_setting('kakehashi.import', true), '')::uuid`;

/** Finds organisations by name and creates the ones that are new. */
@Injectable()
export class OrganisationDirectory {
  /** The id of the organisation; one that is named and unknown is created. `pointer` says where the caller gave it. */
  async resolve(tx: EntityManager, reference: OrganisationReference, pointer = ''): Promise<string> {
    if ('id' in reference) return this.existing(tx, reference.id, pointer);
    return (await this.find(tx, reference)) ?? (await this.insert(tx, reference)) ?? this.resolve(tx, reference);
  }

  /** Creates the organisation; null when one of that name (and code) is there already, or was merged. */
  async insert(tx: EntityManager, organisation: NewOrganisation): Promise<string | null> {
    const { name, kind, country, nameLocal = null, kana = null, municipalityCode = null } = organisation;
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO organisations
         (name, name_local, kana, kind, country_code, municipality_code, name_key, search_text)
       SELECT $1, $2, $3, $4, $5::text, $6::text, $7::text, $8
       WHERE NOT EXISTS (SELECT FROM organisations o JOIN organisations survivor ON survivor.id = o.merged_into
         WHERE o.country_code = $5 AND o.name_key = $7 AND o.name = $1
           AND (o.municipality_code IS NOT DISTINCT FROM $6 OR survivor.municipality_code IS NOT DISTINCT FROM $6))
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
    return rows[0]?.id ?? this.revived(tx, organisation);
  }

  /** The one of that name and code that went with its import; whoever adds it now means it. */
  private async revived(tx: EntityManager, organisation: NewOrganisation): Promise<string | null> {
    const { name, kind, country, nameLocal = null, kana = null, municipalityCode = null } = organisation;
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE organisations SET name_local = $4, kana = $5, kind = $6, search_text = $7, ${comesBack}
       WHERE country_code = $1 AND name = $2 AND municipality_code IS NOT DISTINCT FROM $3
         AND merged_into IS NULL AND retracted_at IS NOT NULL RETURNING id`,
      [country, name, municipalityCode, nameLocal, kana, kind, searchTextOf(name, kana, nameLocal, municipalityCode)],
    );
    return rows[0]?.id ?? null;
  }

  /** Lets one that went with its import stand again, since somebody names it. */
  private async named(tx: EntityManager, { id, retracted }: Named): Promise<string> {
    if (retracted) await tx.query(`UPDATE organisations SET ${comesBack} WHERE id = $1`, [id]);
    return id;
  }

  /** The one into which it was merged, if it was; the lock waits for a merge that is under way. */
  private async existing(tx: EntityManager, id: string, pointer: string): Promise<string> {
    const rows = await tx.query<Named[]>(
      `SELECT coalesce(merged_into, id) AS id, retracted_at IS NOT NULL AS retracted
       FROM organisations WHERE id = $1 FOR KEY SHARE`,
      [id],
    );
    const found = rows[0];
    if (!found)
      throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/id`, code: 'not-found' }] });
    return this.named(tx, found);
  }

  /** Those of the country whose names are merely alike, as in variant kanji, and that no code tells apart. */
  similar(
    tx: EntityManager,
    { name, country, municipalityCode = null }: NewOrganisation,
  ): Promise<SimilarOrganisation[]> {
    return tx.query<SimilarOrganisation[]>(
      `SELECT id, name FROM organisations
       WHERE country_code = $1 AND name_key = $2 AND name <> $3 AND merged_into IS NULL AND retracted_at IS NULL
         AND municipality_code IS NOT DISTINCT FROM $4
       ORDER BY name, id LIMIT 20`,
      [country, foldForSearch(name) || name, name, municipalityCode],
    );
  }

  /** For each name, in the order in which they are given, the standing organisations that bear just this name. */
  async bearers(db: EntityManager, names: readonly GivenName[]): Promise<(readonly NameBearer[])[]> {
    if (names.length === 0) return [];
    const rows = await db.query<(NameBearer & { readonly at: number })[]>(
      `SELECT g.at, survivor.id, survivor.municipality_code AS code,
         bool_or(o.municipality_code IS NULL OR survivor.municipality_code IS NULL) AS plain
       FROM jsonb_to_recordset($1::jsonb) AS g(at integer, name text, key text, country text)
       JOIN organisations o ON o.country_code = g.country AND o.name_key = g.key AND o.name = g.name
       JOIN organisations survivor ON survivor.id = coalesce(o.merged_into, o.id)
       WHERE survivor.retracted_at IS NULL
       GROUP BY g.at, survivor.id, survivor.municipality_code ORDER BY g.at, survivor.municipality_code, survivor.id`,
      [JSON.stringify(keyed(names))],
    );
    const found: NameBearer[][] = names.map(() => []);
    for (const { at, ...bearer } of rows) found[at]?.push(bearer);
    return found;
  }

  /** For each name the names of those that are written differently, but may be the same. */
  async alike(db: EntityManager, names: readonly GivenName[]): Promise<(readonly string[])[]> {
    if (names.length === 0) return [];
    const questions = keyed(names).map((one) => ({ ...one, keys: keysOfName(one) }));
    const rows = await db.query<{ at: number; name: string }[]>(
      `WITH g AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(at integer, name text, key text, country text, keys text[])
       ), near AS (
         SELECT g.at, o.id FROM g JOIN organisations o ON o.country_code = g.country AND o.name_key = g.key
         UNION SELECT g.at, k.record_id FROM g CROSS JOIN LATERAL unnest(g.keys) AS one (key)
         JOIN duplicate_keys k ON k.kind = 'organisation' AND k.key = one.key
       )
       SELECT DISTINCT g.at, o.name FROM near JOIN g USING (at) JOIN organisations o ON o.id = near.id
       WHERE o.name <> g.name AND o.country_code = g.country AND o.merged_into IS NULL AND o.retracted_at IS NULL
       ORDER BY g.at, o.name`,
      [JSON.stringify(questions)],
    );
    const found: string[][] = names.map(() => []);
    for (const { at, name } of rows) found[at]?.push(name);
    return found;
  }

  /**
   * The same name and code; without a code, the one of that name when there is only one. A name that is merely alike
   * may be another's: only a code makes it the same. A name under which one was merged leads to the one that survived.
   */
  async find(tx: EntityManager, organisation: NewOrganisation): Promise<string | null> {
    const code = organisation.municipalityCode ?? null;
    const rows = await tx.query<(Named & { readonly codes: readonly (string | null)[] })[]>(
      `SELECT survivor.id, survivor.retracted_at IS NOT NULL AS retracted,
         ARRAY[o.municipality_code, survivor.municipality_code] AS codes
       FROM organisations o JOIN organisations survivor ON survivor.id = coalesce(o.merged_into, o.id)
       WHERE o.country_code = $1 AND o.name_key = $2 AND (o.name = $3 OR o.municipality_code = $4)
       ORDER BY survivor.retracted_at IS NOT NULL, o.name <> $3, o.merged_into IS NOT NULL FOR KEY SHARE`,
      [organisation.country, foldForSearch(organisation.name) || organisation.name, organisation.name, code],
    );
    const live = rows.filter(({ retracted }) => !retracted);
    const standing = live.length > 0 ? live : rows;
    // One that went does not stand before one that is there, where no code says that it is meant.
    const same = (code === null ? standing : rows).find(({ codes }) => codes.includes(code));
    if (same) return this.named(tx, same);
    const [first] = standing;
    return first && code === null && standing.every(({ id }) => id === first.id) ? this.named(tx, first) : null;
  }
}

/** Whether only a code tells which of the bearers of a name is meant. */
export function isAmbiguous(bearers: readonly NameBearer[]): boolean {
  return bearers.length > 1 && !bearers.some(({ plain }) => plain);
}

function keyed(names: readonly GivenName[]) {
  return names.map(({ name, country }, at) => ({ at, name, country, key: foldForSearch(name) || name }));
}

function keysOfName({ name, country }: GivenName): string[] {
  return organisationKeys({ name, country, nameLocal: null, kana: null, kind: '', municipalityCode: null });
}
