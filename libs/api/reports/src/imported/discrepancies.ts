import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ImportStore } from '@kakehashi/api/exchange';
import { AuditLog, Clock, DomainError, Transactor, notFound, instantText } from '@kakehashi/api/platform';
import type { Actor } from '@kakehashi/shared/access';
import type { NewDecision } from '../publishing/decisions.dto';
import type { DiscrepancyList, DiscrepancyView } from './discrepancies.dto';

/** So many are listed: more than a person resolves in a table of 500 rows. */
const MOST = 1_000;

/** In what imported tables contradict themselves, and what people decide on it. All decisions are kept. */
@Injectable()
export class Discrepancies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly imports: ImportStore,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, importId: string): Promise<DiscrepancyList> {
    await this.imports.readable(this.dataSource.manager, actor, importId);
    return { items: await this.read(this.dataSource.manager, importId) };
  }

  /** Decides over the decisions that were read; what was taken back has nothing to decide on. */
  async decide(
    actor: Actor,
    importId: string,
    id: string,
    { decision, reason, after }: NewDecision,
  ): Promise<DiscrepancyList> {
    await this.imports.readable(this.dataSource.manager, actor, importId);
    return this.transactor.run(async (tx) => {
      // The row is held: an undoing of an import and a decision never pass each other.
      const [held]: { id: string }[] = await tx.query(
        `SELECT d.id FROM imported_rows r JOIN imported_discrepancies d ON d.row_id = r.id
         WHERE d.id = $1 AND d.import_id = $2 AND r.withdrawn_at IS NULL AND d.withdrawn_at IS NULL FOR UPDATE OF r, d`,
        [id, importId],
      );
      if (!held) throw notFound();
      const current = (await this.read(tx, importId)).find((one) => one.id === id);
      if (!current) throw notFound();
      const number = (current.decisions[0]?.number ?? 0) + 1;
      if (after !== number - 1) throw new DomainError('stale-version', { extensions: { current } });
      if (decision !== 'open' && current[decision] === null) throw new DomainError('nothing-to-accept');
      await tx.query(
        `INSERT INTO discrepancy_decisions (discrepancy_id, number, decision, reason, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, number, decision, reason, actor.id, this.clock.now()],
      );
      await this.auditLog.record(tx, {
        actor,
        action: 'discrepancy.decided',
        subjectType: 'import',
        subjectId: importId,
        detail: { row: current.row, column: current.column, code: current.code, number, decision, reason },
      });
      return { items: await this.read(tx, importId) };
    });
  }

  private read(db: Pick<EntityManager, 'query'>, importId: string): Promise<DiscrepancyView[]> {
    return db.query(
      `SELECT d.id, d.number, r.label AS row, d.column_label AS "column", d.code,
              jsonb_build_object('ja', d.text_ja, 'en', d.text_en) AS text, d.printed, d.computed,
              CASE e.items -> 0 ->> 'decision' WHEN 'printed' THEN d.printed WHEN 'computed' THEN d.computed END AS accepted,
              coalesce(e.items, '[]') AS decisions
       FROM imported_rows r JOIN imported_discrepancies d ON d.row_id = r.id
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('number', e.number, 'decision', e.decision, 'reason', e.reason,
                  'decidedBy', u.display_name,
                  'decidedAt', ${instantText('e.decided_at')})
                ORDER BY e.number DESC) AS items
         FROM discrepancy_decisions e JOIN users u ON u.id = e.decided_by WHERE e.discrepancy_id = d.id) e ON true
       WHERE d.import_id = $1 AND (r.import_id = $1 OR r.withdrawn_at IS NULL)
       ORDER BY d.number, d.position LIMIT ${MOST}`,
      [importId],
    );
  }
}
