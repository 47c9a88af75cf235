import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import type { DecidedValue, DecisionView, FindingDecisions, NewDecision } from './decisions.dto';
import decidedValues from './sql/decided-values.sql';
import decisionsSql from './sql/decisions.sql';

/** Decides on findings in the published record. A later decision takes an earlier one back, and all are kept. */
@Injectable()
export class FindingDecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What was decided on a finding. */
  of(finding: string): Promise<FindingDecisions> {
    return this.read(this.dataSource.manager, finding);
  }

  /** Decides on a finding, over the decisions that were read. */
  decide(actor: Actor, finding: string, { decision, reason, after }: NewDecision): Promise<FindingDecisions> {
    return this.transactor.run(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('finding ' || $1, 0))`, [finding]);
      const current = await this.read(tx, finding);
      const number = (current.items[0]?.number ?? 0) + 1;
      if (after !== number - 1) throw new DomainError('stale-version', { extensions: { current } });
      if (decision !== 'open' && !current.values.some((value) => offers(value, decision)))
        throw new DomainError('nothing-to-accept');
      await tx.query(
        `INSERT INTO finding_decisions (finding_id, number, decision, reason, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [finding, number, decision, reason, actor.id, this.clock.now()],
      );
      await this.auditLog.record(tx, {
        actor,
        action: 'finding.decided',
        subjectType: 'finding',
        subjectId: finding,
        detail: { number, decision, reason },
      });
      return this.read(tx, finding);
    });
  }

  private async read(tx: EntityManager, finding: string): Promise<FindingDecisions> {
    const known = await tx.query<unknown[]>('SELECT FROM published_findings WHERE id = $1', [finding]);
    if (known.length === 0) throw notFound();
    const items = await tx.query<(Omit<DecisionView, 'decidedAt'> & { decidedAt: Date })[]>(decisionsSql, [finding]);
    const values = await tx.query<DecidedValue[]>(decidedValues, [finding]);
    return { items: items.map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })), values };
  }
}

/** Whether a value has the side to be accepted; a computed one has to be another than the printed one. */
function offers({ printed, computed }: DecidedValue, decision: 'printed' | 'computed'): boolean {
  if (printed === null) return false;
  return decision === 'printed' || (computed !== null && computed !== printed);
}
