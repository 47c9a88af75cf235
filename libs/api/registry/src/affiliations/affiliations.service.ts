import { Injectable } from '@nestjs/common';
import { AuditLog, DomainError, Transactor } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import { DataSource } from 'typeorm';
import { AffiliationComparison } from './affiliation-comparison';
import type { AffiliationEntryDetail, AffiliationEntryPatch, NewAffiliationEntry } from './affiliation-entry.dto';
import { AffiliationInput, type EntryRecord } from './affiliation-input';
import type {
  AffiliationChanges,
  AffiliationChangesQuery,
  AffiliationEntryPage,
  AffiliationEntryQuery,
  AffiliationLists,
  AffiliationPairCounts,
  AffiliationPairQuery,
} from './affiliation-lists.dto';
import { AffiliationReader } from './affiliation-reader';
import { AffiliationRegister } from './affiliation-register';

/** The register of affiliations that people see and keep. */
@Injectable()
export class AffiliationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly reader: AffiliationReader,
    private readonly comparison: AffiliationComparison,
    private readonly register: AffiliationRegister,
    private readonly input: AffiliationInput,
    private readonly auditLog: AuditLog,
  ) {}

  /** A page of affiliations. */
  page(query: AffiliationEntryQuery): Promise<AffiliationEntryPage> {
    return this.reader.page(this.dataSource.manager, query);
  }

  /** Who is paired with whom, by prefecture and country. */
  async pairs(query: AffiliationPairQuery): Promise<AffiliationPairCounts> {
    const { manager } = this.dataSource;
    if (query.asOf && !(await this.reader.isRecorded(manager, query.asOf))) return { items: [], total: null };
    const items = await this.reader.pairs(manager, query);
    return { items, total: items.reduce((total, { count }) => total + count, 0) };
  }

  /** The published lists. */
  async lists(): Promise<AffiliationLists> {
    return { items: await this.comparison.lists(this.dataSource.manager) };
  }

  /** What differs between two lists. */
  changes(query: AffiliationChangesQuery): Promise<AffiliationChanges> {
    return this.comparison.changes(this.dataSource.manager, query);
  }

  /** One affiliation with the lines that name it. */
  detail(id: string): Promise<AffiliationEntryDetail> {
    return this.reader.detail(this.dataSource.manager, id);
  }

  /** Enters an affiliation that the register does not have yet. */
  create(actor: Actor, input: NewAffiliationEntry): Promise<AffiliationEntryDetail> {
    return this.transactor.run(async (tx) => {
      const id = await this.register.add(tx, actor, input);
      return this.reader.detail(tx, id);
    });
  }

  /** Corrects an affiliation that nobody else changed meanwhile; the published lines stay as printed. */
  update(actor: Actor, id: string, version: number, patch: AffiliationEntryPatch): Promise<AffiliationEntryDetail> {
    return this.transactor.run(async (tx) => {
      await tx.query(`SELECT FROM affiliation_entries WHERE id = $1 FOR UPDATE`, [id]);
      const current = await this.reader.detail(tx, id);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      const before = await this.register.recordOf(tx, id);
      const entry = await this.input.merged(tx, before, patch);
      const detail = changesOf(before, entry);
      if (Object.keys(detail).length === 0) return current;
      await this.register.assertNew(tx, entry, id);
      await this.register.change(tx, id, entry);
      await this.auditLog.record(tx, {
        actor,
        action: 'affiliation-entry.edited',
        subjectType: 'affiliation-entry',
        subjectId: id,
        detail,
      });
      return this.reader.detail(tx, id);
    });
  }
}

/** What changed, before and after; the log need not repeat the rest. */
function changesOf(before: EntryRecord, after: EntryRecord): Record<string, unknown> {
  const keys = Object.keys(before) as (keyof EntryRecord)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, { before: before[key], after: after[key] }]),
  );
}
