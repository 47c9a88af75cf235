import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '@kakehashi/api/platform';
import { can, type Actor, type Decision } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import type { EntityManager } from 'typeorm';
import { comparisonOf, type RecordKind } from '../duplicates/record-kinds';
import { OrganisationUses } from '../organisations/organisation-uses';
import { mergeables, type ColumnValues } from './mergeable';

/** A record with all its columns. */
export interface StoredRecord {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly mergedInto: string | null;
  readonly row: ColumnValues;
}

/** Reads, locks and writes the records that are merged, and knows who may merge them. */
@Injectable()
export class MergeRecords {
  constructor(private readonly uses: OrganisationUses) {}

  /** Both records in the order given; with `lock`, nobody else changes them or comes to name them meanwhile. */
  async both(
    db: EntityManager,
    kind: RecordKind,
    ids: readonly [string, string],
    lock: boolean,
  ): Promise<[StoredRecord, StoredRecord]> {
    const { table, title } = comparisonOf(kind);
    const rows = await db.query<StoredRecord[]>(
      `SELECT r.id, ${title} AS title, r.version, r.merged_into AS "mergedInto", to_jsonb(r) AS row
       FROM ${table} r WHERE r.id = ANY ($1) ORDER BY r.id ${lock ? 'FOR UPDATE OF r' : ''}`,
      [ids],
    );
    const [one, other] = ids.map((id) => rows.find((row) => row.id === id.toLowerCase()));
    if (!one || !other) throw notFound();
    return [one, other];
  }

  /** Whether the actor may merge the two, by the access table. */
  async decision(db: EntityManager, actor: Actor, kind: RecordKind, ids: readonly string[]): Promise<Decision> {
    const offices = new Set<OfficeCode>();
    for (const id of await this.organisationsOf(db, kind, ids))
      for (const office of await this.uses.officesOf(db, id)) offices.add(office);
    return can(actor, comparisonOf(kind).merge, { usedBy: [...offices] });
  }

  /** Refuses who may neither merge the two nor say that they are two. */
  async assertMay(db: EntityManager, actor: Actor, kind: RecordKind, ids: readonly string[]): Promise<void> {
    const decision = await this.decision(db, actor, kind, ids);
    if (!decision.allowed) throw new DomainError(decision.code, { errors: [{ pointer: '', code: decision.code }] });
  }

  /** Sets columns of a record and what follows from them, and makes it the next version. */
  async write(tx: EntityManager, kind: RecordKind, record: StoredRecord, changes: ColumnValues): Promise<void> {
    const { derived, names } = mergeables[kind];
    const { table } = comparisonOf(kind);
    const others = await tx.query<{ name: string }[]>(names, [record.id]);
    const own = derived(
      { ...record.row, ...changes },
      others.map(({ name }) => name),
    );
    const values: ColumnValues = { ...changes, ...own };
    const columns = Object.keys(values);
    await tx.query(
      `UPDATE ${table} SET (${columns.join(', ')}, version) =
         (SELECT ${columns.map((column) => `r.${column}`).join(', ')}, ${table}.version + 1
          FROM jsonb_populate_record(NULL::${table}, $2::jsonb) r)
       WHERE id = $1`,
      [record.id, JSON.stringify(values)],
    );
  }

  private async organisationsOf(db: EntityManager, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
    if (kind === 'organisation') return [...ids];
    if (kind === 'expert') return [];
    const rows = await db.query<{ id: string }[]>(
      `SELECT DISTINCT p.organisation_id AS id FROM tenures t JOIN posts p ON p.id = t.post_id
       WHERE t.person_id = ANY ($1)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
