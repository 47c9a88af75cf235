import { Injectable } from '@nestjs/common';
import { AuditLog, Clock, DomainError, notFound } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { EntityManager } from 'typeorm';
import type { NewAffiliationEntry } from './affiliation-entry.dto';
import { AffiliationInput, type EntryRecord } from './affiliation-input';
import { entryJoins } from './affiliation.sql';
import { matchPairs, type PrintedPair } from './pair-identity';

type StoredEntry = EntryRecord & { readonly sortKey: string; readonly searchText: string };

const columns = {
  prefecture: 'prefecture_code',
  municipalityCode: 'municipality_code',
  japaneseName: 'japanese_name',
  country: 'country_code',
  foreignName: 'foreign_name',
  foreignRegion: 'foreign_region',
  kind: 'kind',
  status: 'status',
  asOf: 'as_of',
  signedOn: 'signed_on',
  endedOn: 'ended_on',
  signedByHeads: 'signed_by_heads',
  wideRange: 'wide_range',
  assemblyApproved: 'assembly_approved',
  note: 'note',
  sortKey: 'sort_key',
  searchText: 'search_text',
} as const satisfies Record<keyof StoredEntry, string>;

const keys = Object.keys(columns) as (keyof StoredEntry)[];
const names = keys.map((key) => columns[key]).join(', ');

/** Writes affiliations into the register, for people and for the consultations that end in one. */
@Injectable()
export class AffiliationRegister {
  constructor(
    private readonly input: AffiliationInput,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Adds an entry; refused where the register has the same pair. */
  async add(tx: EntityManager, actor: Actor, given: NewAffiliationEntry): Promise<string> {
    const entry = await this.input.merged(tx, {}, given);
    await this.assertNew(tx, entry, null);
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO affiliation_entries (${names}, basis, updated_at)
       VALUES (${keys.map((_, index) => `$${String(index + 1)}`).join(', ')}, 'office', $${String(keys.length + 1)})
       RETURNING id`,
      [...keys.map((key) => entry[key]), this.clock.now()],
    );
    const id = rows[0]?.id ?? '';
    const { sortKey: _, searchText: __, ...detail } = entry;
    await this.auditLog.record(tx, {
      actor,
      action: 'affiliation-entry.added',
      subjectType: 'affiliation-entry',
      subjectId: id,
      detail,
    });
    return id;
  }

  /**
   * Enters what was just signed: completes the entry that the register has of this pair, or adds one.
   * Refused with `already-exists` where the pair is in force already: then nothing can be signed anew.
   */
  async sign(tx: EntityManager, actor: Actor, given: NewAffiliationEntry): Promise<string> {
    const entry = await this.input.merged(tx, {}, given);
    const id = await this.samePair(tx, entry, null);
    if (id === null) return this.add(tx, actor, given);
    const known = await this.recordOf(tx, id);
    if (known.status === 'active' && (known.signedOn !== null || (await isListed(tx, id)))) throw standing();
    const { municipalityCode, japaneseName, kind, signedOn, signedByHeads, wideRange, assemblyApproved } = entry;
    const said = { municipalityCode, japaneseName, kind, signedByHeads, wideRange, assemblyApproved };
    // What the register says already stands; the signing completes it.
    const missing = Object.fromEntries(
      Object.entries(said).filter(([key, value]) => value !== null && known[key as keyof typeof said] === null),
    );
    const asOf = entry.asOf;
    const next = await this.input.merged(tx, known, { ...missing, signedOn, status: 'active', endedOn: null, asOf });
    await this.change(tx, id, next);
    await this.auditLog.record(tx, {
      actor,
      action: 'affiliation-entry.edited',
      subjectType: 'affiliation-entry',
      subjectId: id,
      detail: { ...missing, signedOn, status: 'active', asOf },
    });
    return id;
  }

  /** An entry as it is stored. */
  async recordOf(tx: EntityManager, id: string): Promise<EntryRecord> {
    const named = Object.entries(columns).filter(([key]) => key !== 'sortKey' && key !== 'searchText');
    const list = named.map(([key, column]) =>
      ['asOf', 'signedOn', 'endedOn'].includes(key)
        ? `to_char(${column}, 'YYYY-MM-DD') AS "${key}"`
        : `${column} AS "${key}"`,
    );
    const rows = await tx.query<EntryRecord[]>(
      `SELECT ${list.join(', ')} FROM affiliation_entries WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Stores an entry anew. */
  async change(tx: EntityManager, id: string, entry: StoredEntry): Promise<void> {
    await tx.query(
      `UPDATE affiliation_entries
       SET (${names}) = (${keys.map((_, index) => `$${String(index + 1)}`).join(', ')}),
         version = version + 1, updated_at = $${String(keys.length + 1)}
       WHERE id = $${String(keys.length + 2)}`,
      [...keys.map((key) => entry[key]), this.clock.now(), id],
    );
  }

  /** The entry that is the same pair by the one rule of identity, if there is one. */
  async samePair(tx: EntityManager, entry: EntryRecord, except: string | null): Promise<string | null> {
    const { prefecture, country } = entry;
    // Two people who enter the same pair at once wait for each other here.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('affiliation'), hashtext($1))`, [prefecture + country]);
    const known = await tx.query<(PrintedPair & { id: string })[]>(
      `SELECT e.id, e.country_code AS country, e.prefecture_code AS prefecture, e.foreign_name AS foreign,
         coalesce(e.municipality_code, e.japanese_name) AS japanese
       FROM affiliation_entries e ${entryJoins}
       WHERE e.prefecture_code = $1 AND e.country_code = $2 AND e.id IS DISTINCT FROM $3::uuid
       ORDER BY e.sort_key, e.id`,
      [prefecture, country, except],
    );
    const japanese = entry.municipalityCode ?? entry.japaneseName;
    const [match] = matchPairs([{ country, prefecture, japanese, foreign: entry.foreignName }], known);
    return typeof match === 'number' ? (known[match]?.id ?? null) : null;
  }

  /** Refuses a pair that the register has already. */
  async assertNew(tx: EntityManager, entry: EntryRecord, except: string | null): Promise<void> {
    if ((await this.samePair(tx, entry, except)) === null) return;
    const detail = {
      ja: 'この組合せはすでに台帳にあります。登録済みの提携を編集してください。',
      en: 'The register has this pair already. Edit that entry instead.',
    };
    throw new DomainError('already-exists', {
      detail,
      errors: [{ pointer: '/foreignName', code: 'already-exists', detail }],
    });
  }
}

const standingText = {
  ja: 'この組合せは、すでに提携中として台帳にあります。台帳の記載を確かめ、誤りがあれば本部に訂正を依頼してください。',
  en: 'The register has this pair in force already. Look at that entry; headquarters corrects it where it is wrong.',
};
const standing = () =>
  new DomainError('already-exists', {
    detail: standingText,
    errors: [{ pointer: '/data/signedOn', code: 'already-exists', detail: standingText }],
  });

/** Whether a published list names the entry. */
async function isListed(tx: EntityManager, id: string): Promise<boolean> {
  return (await tx.query<unknown[]>(`SELECT FROM affiliation_listings WHERE entry_id = $1 LIMIT 1`, [id])).length > 0;
}
