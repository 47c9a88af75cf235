import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import type { Label } from '@kakehashi/shared/contracts';
import { AuditLog, Clock, DomainError, Transactor, notFound } from '@kakehashi/api/platform';
import { labelOfProgramme } from '../counts/definitions';
import { printedName } from '../counts/printed-names';
import { programmeOfText } from '../published/findings';
import type { DecidedValue } from './decided-value.dto';
import type { Decision, DecisionView, NewDecision } from './decisions.dto';
import type { FindingDecisions, RecordFinding, RecordFindings } from './findings.dto';
import { choicesOf, sidesOf, type Sides } from './finding-choices';
import decidedValues from './sql/decided-values.sql';
import decisionsSql from './sql/decisions.sql';
import findingsSql from './sql/findings.sql';

/** Decides on findings in the published record. A later decision takes an earlier one back, and all are kept. */
@Injectable()
export class FindingDecisionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Every finding in the record, whether a report shows it or not. */
  async all(): Promise<RecordFindings> {
    const rows = await this.dataSource.query<FindingRow[]>(findingsSql);
    return { items: rows.map(findingView) };
  }

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
      if (decision !== 'open' && !current.choices.includes(decision)) throw new DomainError('nothing-to-accept');
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
    const values = (await tx.query<StoredValue[]>(decidedValues, [finding])).map(valueView);
    return {
      items: items.map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })),
      values,
      ...choicesOf(sidesOf(values)),
    };
  }
}

/** A value as it is stored, with what its row and column are of. */
type StoredValue = Omit<DecidedValue, 'rowName' | 'columnName'> & {
  readonly programme: string | null;
  readonly country: Label | null;
};

function valueView({ programme, country, ...value }: StoredValue): DecidedValue {
  const name = (text: string) => printedName(text, { programme, country });
  return { ...value, rowName: name(value.row), columnName: name(value.column) };
}

interface FindingRow extends Sides {
  readonly id: string;
  readonly severity: string;
  readonly textJa: string;
  readonly textEn: string;
  readonly programmes: readonly string[];
  readonly documents: string[];
  readonly decision: Decision | null;
}

function findingView({ id, severity, textJa, textEn, documents, decision, ...row }: FindingRow): RecordFinding {
  const ofText = programmeOfText(id);
  const codes = ofText ? [ofText] : row.programmes;
  return {
    id,
    severity,
    text: { ja: textJa, en: textEn },
    programmes: codes.flatMap((code) => labelOfProgramme(code) ?? []),
    documents,
    decision,
    ...choicesOf(row),
  };
}
