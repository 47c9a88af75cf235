import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { fiscalYearOfInstant, type OfficeCode } from '@kakehashi/shared/calendar';
import type { ProblemCode } from '@kakehashi/shared/contracts';
import { AuditLog, Clock, DomainError, Transactor } from '@kakehashi/api/platform';
import { ReportProgrammes } from '../counts/report-programmes';
import { cellKey, changedCells } from './changed-cells';
import type {
  NewPublication,
  NewRestatement,
  OpenCase,
  PublicationCheck,
  PublicationCheckQuery,
  PublicationDetail,
} from './publication.dto';
import { PublicationReader } from './publication-reader';
import openCasesSql from './sql/open-cases.sql';
import yearStanding from './sql/year-standing.sql';

const SHOWN = 50;

interface OpenCases {
  readonly total: number;
  readonly open: OpenCase[];
}

/** Publishes the counts of a fiscal year, and restates what changed since; what was published stays readable. */
@Injectable()
export class Publications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly reader: PublicationReader,
    private readonly programmes: ReportProgrammes,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What has to be known before a year is published. */
  async check(query: PublicationCheckQuery): Promise<PublicationCheck> {
    await this.programmes.of(query.programme);
    const { total, open } = await openCasesOf(this.dataSource.manager, query);
    const refusal = await this.refusal(this.dataSource.manager, query);
    return { refusal, openCases: total, open };
  }

  /** Freezes the counts of a year as they are known now. */
  async publish(actor: Actor, { openCases, ...year }: NewPublication): Promise<PublicationDetail> {
    await this.programmes.of(year.programme);
    return this.transactor.run(async (tx) => {
      await lock(tx, year);
      const refusal = await this.refusal(tx, year);
      if (refusal) throw new DomainError(refusal);
      const id = await this.freeze(tx, actor, year, null);
      const made = await this.reader.detail(tx, id, 'all');
      if (made.cases === 0) throw new DomainError('nothing-to-publish');
      // No case changes before the end of this transaction, so that these are the ones that were published open.
      const { total, open } = await openCasesOf(tx, year);
      if (total !== (openCases ?? 0))
        throw new DomainError('open-cases', { values: { count: total }, extensions: { openCases: total, open } });
      await this.note(tx, actor, 'publication.made', made);
      return made;
    });
  }

  /** Freezes a year anew; the cells that are named have to be just those that changed. */
  restate(actor: Actor, id: string, { cells, reason }: NewRestatement): Promise<PublicationDetail> {
    return this.transactor.run(async (tx) => {
      const former = await this.reader.one(tx, id);
      await lock(tx, former);
      if (!(await this.reader.isStanding(tx, id))) throw new DomainError('publication-superseded');
      const made = await this.reader.one(tx, await this.freeze(tx, actor, former, reason));
      const changed = await changedCells(tx, await this.programmes.of(former.programme), 'all', [former], [made]);
      const named = new Set(cells.map(cellKey));
      if (named.size !== changed.length || !changed.every((cell) => named.has(cellKey(cell))))
        throw new DomainError('cells-differ');
      await this.note(tx, actor, 'publication.restated', { ...made, cells: changed });
      return this.reader.detail(tx, made.id, reachOf(actor, 'report.read'));
    });
  }

  private async refusal(
    tx: EntityManager,
    { programme, fiscalYear }: PublicationCheckQuery,
  ): Promise<ProblemCode | null> {
    if (fiscalYear >= fiscalYearOfInstant(this.clock.now())) return 'year-not-ended';
    const [year] = await tx.query<{ isPublished: boolean; isInRecord: boolean }[]>(yearStanding, [
      programme,
      fiscalYear,
    ]);
    if (year?.isPublished) return 'already-published';
    return year?.isInRecord ? 'year-in-record' : null;
  }

  private async freeze(
    tx: EntityManager,
    actor: Actor,
    { programme, fiscalYear }: PublicationCheckQuery,
    reason: string | null,
  ): Promise<string> {
    const [made] = await tx.query<{ id: string }[]>('SELECT publish_counts($1, $2, $3, $4) AS id', [
      programme,
      fiscalYear,
      actor.id,
      reason,
    ]);
    if (!made) throw new Error('A publication has its id');
    return made.id;
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    action: string,
    { id, programme, fiscalYear, revision, hash, reason, cells }: Noted,
  ): Promise<void> {
    await this.auditLog.record(tx, {
      actor,
      action,
      subjectType: 'publication',
      subjectId: id,
      detail: { programme, fiscalYear, revision, hash, reason, ...(cells && { cells }) },
    });
  }
}

interface Noted {
  readonly id: string;
  readonly programme: string;
  readonly fiscalYear: number;
  readonly revision: number;
  readonly hash: string;
  readonly reason: string | null;
  readonly cells?: readonly unknown[];
}

/** Publications of the same year follow each other. */
async function lock(tx: EntityManager, { programme, fiscalYear }: PublicationCheckQuery): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('publications ' || $1, $2))`, [programme, fiscalYear]);
}

async function openCasesOf(tx: EntityManager, { programme, fiscalYear }: PublicationCheckQuery): Promise<OpenCases> {
  const rows = await tx.query<(OpenCase & { office: OfficeCode; total: number })[]>(openCasesSql, [
    programme,
    fiscalYear,
    SHOWN,
  ]);
  return { total: rows[0]?.total ?? 0, open: rows.map(({ total: _total, ...one }) => one) };
}
