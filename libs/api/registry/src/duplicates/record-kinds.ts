import type { Action } from '@kakehashi/shared/access';
import { judgeOrganisations, judgePeople, type Match } from './judge';
import { organisationKeys, personKeys, type OrganisationNames, type PersonNames } from './match-keys';

/** The kinds of records of which the same one may be there twice. */
export const recordKinds = ['organisation', 'person', 'expert'] as const;

/** A kind of records of which the same one may be there twice. */
export type RecordKind = (typeof recordKinds)[number];

/** How records of a kind are read, compared and named. */
export interface RecordComparison<T> {
  readonly table: string;
  /** The SQL of whether `r` is no record of its own any more, or no longer there. */
  readonly gone: string;
  /** Who may see and judge the pairs. */
  readonly read: Action;
  /** Who may merge, and say that two are not one. */
  readonly merge: Action;
  /** Columns of `r` for {@link T}. */
  readonly columns: string;
  /** The SQL of what a record of `r` is called, and of what tells it from others of that name. */
  readonly title: string;
  readonly subtitle: string;
  readonly keys: (record: T) => string[];
  readonly judge: (a: T, b: T) => Match | null;
}

const organisation: RecordComparison<OrganisationNames> = {
  table: 'organisations',
  gone: '(r.merged_into IS NOT NULL OR r.retracted_at IS NOT NULL)',
  read: 'organisation.read',
  merge: 'organisation.merge',
  columns: `r.name, r.name_local AS "nameLocal", r.kana, r.kind, r.country_code AS country,
    r.municipality_code AS "municipalityCode"`,
  title: 'r.name',
  subtitle: `concat_ws(' / ', r.kana, r.name_local, r.municipality_code)`,
  keys: organisationKeys,
  judge: judgeOrganisations,
};

const person: RecordComparison<PersonNames> = {
  table: 'people',
  gone: 'r.merged_into IS NOT NULL',
  read: 'organisation.read',
  merge: 'person.merge',
  columns: `r.name_native AS "nameNative", r.name_kana AS "nameKana", r.name_roman AS "nameRoman",
    ARRAY(SELECT DISTINCT p.organisation_id FROM tenures t JOIN posts p ON p.id = t.post_id
          WHERE t.person_id = r.id) AS organisations`,
  title: `coalesce(nullif(r.name_native, ''), r.name_roman)`,
  subtitle: `concat_ws(' / ', r.name_kana, CASE WHEN r.name_native <> '' THEN r.name_roman END,
    (SELECT o.name || ' ' || p.title FROM tenures t JOIN posts p ON p.id = t.post_id
       JOIN organisations o ON o.id = p.organisation_id
     WHERE t.person_id = r.id ORDER BY t.valid_from DESC LIMIT 1))`,
  keys: personKeys,
  judge: judgePeople,
};

const expert: RecordComparison<PersonNames> = {
  table: 'experts',
  gone: 'r.merged_into IS NOT NULL',
  read: 'expert.merge',
  merge: 'expert.merge',
  columns: `r.name_ja AS "nameNative", r.name_kana AS "nameKana", r.name_roman AS "nameRoman",
    ARRAY(SELECT DISTINCT m.organisation_id FROM expert_employments m WHERE m.expert_id = r.id) AS organisations`,
  title: 'r.name_ja',
  subtitle: `concat_ws(' / ', r.name_kana, r.name_roman,
    (SELECT o.name FROM expert_employments m JOIN organisations o ON o.id = m.organisation_id
     WHERE m.expert_id = r.id ORDER BY m.valid_to DESC NULLS FIRST, m.id DESC LIMIT 1))`,
  keys: personKeys,
  judge: judgePeople,
};

/** How each kind of records is compared. */
export const comparisons = { organisation, person, expert } satisfies Record<RecordKind, unknown>;

/** The comparison of a kind; what it compares is known to that comparison alone. */
export function comparisonOf(kind: RecordKind): RecordComparison<unknown> {
  return comparisons[kind] as RecordComparison<unknown>;
}
