import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { reachOf, type Actor, officesWithin } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { AuditLog, Clock, DomainError, notFound, Transactor } from '@kakehashi/api/platform';
import { ReportProgrammes } from '../counts/report-programmes';
import { assertReport } from './saved-query';
import type { NewSavedReport, SavedReport, SavedReportPatch } from './saved-reports.dto';

const most = 200;

type Row = Omit<SavedReport, 'updatedAt'> & { readonly updatedAt: Date };

// $1 the reader, $2 their offices, null for all
const visible = `SELECT s.id, s.name, s.query, s.office_code AS office, s.user_id = $1 AS own,
    u.display_name AS "ownerName", s.version, s.updated_at AS "updatedAt"
  FROM saved_reports s JOIN users u ON u.id = s.user_id
  WHERE (s.user_id = $1 OR s.office_code IS NOT NULL AND ($2::text[] IS NULL OR s.office_code = ANY ($2)))`;

/** Reports that are kept by name: the question alone, whose figures each reader gets by their own rights. */
@Injectable()
export class SavedReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
    private readonly programmes: ReportProgrammes,
  ) {}

  /** The actor's own reports and those that their offices share, by name. */
  async list(actor: Actor): Promise<SavedReport[]> {
    const sql = `${visible} ORDER BY s.user_id <> $1, s.name, s.id LIMIT 500`;
    return (await this.dataSource.query<Row[]>(sql, readerOf(actor))).map(view);
  }

  /** Keeps a report under a name that the actor has not used yet. */
  async save(actor: Actor, { name, query, office = null }: NewSavedReport): Promise<SavedReport> {
    assertOwnOffice(actor, office);
    await assertReport(query, this.programmes, this.clock.now());
    return this.transactor.run(async (tx) => {
      // Whoever saves twice at once is counted one after the other.
      await tx.query(`SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE`, [actor.id]);
      const [kept] = await tx.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM saved_reports WHERE user_id = $1`,
        [actor.id],
      );
      if ((kept?.count ?? 0) >= most) throw refused('validation-failed', '', 'too-many', tooMany);
      const rows = await tx.query<{ id: string }[]>(
        `INSERT INTO saved_reports (user_id, office_code, name, query, updated_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (user_id, name) DO NOTHING RETURNING id`,
        [actor.id, office, name, query, this.clock.now()],
      );
      if (!rows[0]) throw refused('already-exists', '/name', 'already-exists', taken);
      return this.noted(tx, actor, 'saved_report.added', await this.one(tx, actor, rows[0].id));
    });
  }

  /** Renames a report of the actor's, or shares it with an office or no longer. */
  update(actor: Actor, id: string, version: number, patch: SavedReportPatch): Promise<SavedReport> {
    assertOwnOffice(actor, patch.office ?? null);
    return this.transactor.run(async (tx) => {
      const current = await this.ownOne(tx, actor, id);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      const { name = current.name, office = current.office } = patch;
      const [other] = await tx.query<object[]>(
        `SELECT FROM saved_reports WHERE user_id = $1 AND name = $2 AND id <> $3`,
        [actor.id, name, id],
      );
      if (other) throw refused('already-exists', '/name', 'already-exists', taken);
      await tx.query(
        `UPDATE saved_reports SET name = $2, office_code = $3, version = version + 1, updated_at = $4 WHERE id = $1`,
        [id, name, office, this.clock.now()],
      );
      return this.noted(tx, actor, 'saved_report.edited', await this.one(tx, actor, id));
    });
  }

  /** Deletes a report of the actor's that nobody changed meanwhile. */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactor.run(async (tx) => {
      const current = await this.ownOne(tx, actor, id);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      await tx.query(`DELETE FROM saved_reports WHERE id = $1`, [id]);
      await this.noted(tx, actor, 'saved_report.removed', current);
    });
  }

  private async noted(tx: EntityManager, actor: Actor, action: string, report: SavedReport): Promise<SavedReport> {
    const { id, name, query, office } = report;
    const detail = { name, query, office };
    await this.auditLog.record(tx, { actor, action, subjectType: 'saved_report', subjectId: id, detail });
    return report;
  }

  /** A report that the actor keeps; one that somebody shares with them is theirs to read only. */
  private async ownOne(tx: EntityManager, actor: Actor, id: string): Promise<SavedReport> {
    await tx.query(`SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE`, [actor.id]);
    const found = await this.one(tx, actor, id);
    if (!found.own) throw new DomainError('forbidden');
    return found;
  }

  private async one(tx: EntityManager, actor: Actor, id: string): Promise<SavedReport> {
    const [row] = await tx.query<Row[]>(`${visible} AND s.id = $3`, [...readerOf(actor), id]);
    if (!row) throw notFound();
    return view(row);
  }
}

function readerOf(actor: Actor): [string, readonly OfficeCode[] | null] {
  return [actor.id, officesWithin(reachOf(actor, 'report.read'))];
}

function view({ updatedAt, ...report }: Row): SavedReport {
  return { ...report, updatedAt: updatedAt.toISOString() };
}

function assertOwnOffice(actor: Actor, office: OfficeCode | null): void {
  const offices = reachOf(actor, 'report.read');
  if (office && offices !== 'all' && !offices.includes(office))
    throw new DomainError('forbidden', { detail: beyondReach });
}

const beyondReach = {
  ja: '集計を共有できるのは、件数を閲覧できる事務所だけです。',
  en: 'You can share a report with offices whose counts you may read.',
};
const taken = {
  ja: '同じ名前の集計をすでに保存しています。',
  en: 'You keep a report of that name already.',
};
const tooMany = {
  ja: `保存できる集計は${most}件までです。不要なものを削除してください。`,
  en: `At most ${most} reports are kept. Delete some that you no longer need.`,
};

function refused(
  problem: 'validation-failed' | 'already-exists',
  pointer: string,
  code: string,
  detail: typeof taken,
): DomainError {
  return new DomainError(problem, { detail, errors: [{ pointer, code, detail }] });
}
