import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { traineeSecrets } from '@kakehashi/shared/case-types';
import {
  AuditLog,
  Clock,
  DomainError,
  notFound,
  Transactor,
  unusableCursor,
  instantText,
} from '@kakehashi/api/platform';
import { selectRows } from '../../case/sql';
import type { ErasurePage, ErasureQuery, ErasureView, RetentionRule } from '../dto/retention.dto';
import { closedPieces, dueAt } from './retention';

const usualPage = 50;
const place = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [A-Z]-[A-Z]{2,3}-\d{4}-\d{4,6} [A-Za-z]{1,40}$/;
const order = traineeSecrets.map(({ value }) => value);
const selected = `r.field, r.months, r.version,
  (SELECT count(*)::integer FROM trainee_secrets s WHERE s.field = r.field AND s.sealed IS NOT NULL) AS held,
  (SELECT count(*)::integer FROM trainee_secrets s JOIN cases c ON c.id = s.case_id
   WHERE s.field = r.field AND ${closedPieces} AND ${dueAt} <= $1) AS due`;

/** How long personal data is kept after the end of its case, what is erased next and what has been. */
@Injectable()
export class RetentionRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The rule of every kind. */
  async list(): Promise<RetentionRule[]> {
    const rows = await selectRows<RetentionRule>(this.dataSource, `SELECT ${selected} FROM retention_rules r`, [
      this.clock.now(),
    ]);
    return rows.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  }

  /** Changes how long a kind is kept; what is over by the new rule goes with the next run. */
  change(actor: Actor, field: string, version: number, months: number): Promise<RetentionRule> {
    return this.transactor.run(async (tx) => {
      await tx.query(`SELECT FROM retention_rules WHERE field = $1 FOR UPDATE`, [field]);
      const current = await this.existing(tx, field);
      if (current.version !== version) throw new DomainError('stale-version', { extensions: { current } });
      if (current.months === months) return current;
      await tx.query(
        `UPDATE retention_rules SET months = $2, version = version + 1, updated_at = $3 WHERE field = $1`,
        [field, months, this.clock.now()],
      );
      await this.audit.record(tx, {
        actor,
        action: 'retention.changed',
        subjectType: 'retention_rule',
        subjectId: field,
        detail: { before: current.months, after: months },
      });
      return this.existing(tx, field);
    });
  }

  /** What is kept of ended cases, what goes first first. */
  due(query: ErasureQuery): Promise<ErasurePage> {
    return this.page(query, (limit, [at, reference, field]) =>
      selectRows<ErasureView>(
        this.dataSource,
        `SELECT * FROM (
           SELECT c.reference, c.office_code AS office, s.field, ${instantText(dueAt)} AS at
           FROM trainee_secrets s JOIN cases c ON c.id = s.case_id JOIN retention_rules r ON r.field = s.field
           WHERE ${closedPieces}) due
         WHERE $1::text IS NULL OR (at, reference, field) > ($1, $2, $3)
         ORDER BY at, reference, field LIMIT $4`,
        [at, reference, field, limit],
      ),
    );
  }

  /** What has been erased, the latest first. */
  done(query: ErasureQuery): Promise<ErasurePage> {
    return this.page(query, (limit, [at, reference, field]) =>
      selectRows<ErasureView>(
        this.dataSource,
        `SELECT c.reference, c.office_code AS office, s.field, ${instantText('s.erased_at')} AS at
         FROM trainee_secrets s JOIN cases c ON c.id = s.case_id
         WHERE s.erased_at IS NOT NULL
           AND ($1::text IS NULL OR (s.erased_at, c.reference, s.field) < ($1::timestamptz, $2, $3))
         ORDER BY s.erased_at DESC, c.reference DESC, s.field DESC LIMIT $4`,
        [at, reference, field, limit],
      ),
    );
  }

  private async page(
    { limit = usualPage, cursor }: ErasureQuery,
    read: (limit: number, after: readonly (string | null)[]) => Promise<ErasureView[]>,
  ): Promise<ErasurePage> {
    const rows = await read(limit + 1, cursor ? decode(cursor) : [null, null, null]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encode(last) : null };
  }

  private async existing(db: EntityManager, field: string): Promise<RetentionRule> {
    const sql = `SELECT ${selected} FROM retention_rules r WHERE r.field = $2`;
    const [rule] = await selectRows<RetentionRule>(db, sql, [this.clock.now(), field]);
    if (!rule) throw notFound();
    return rule;
  }
}

function encode({ at, reference, field }: ErasureView): string {
  return Buffer.from(`${at} ${reference} ${field}`).toString('base64url');
}

function decode(cursor: string): string[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!place.test(text) || Number.isNaN(Date.parse(text.split(' ')[0] ?? ''))) throw unusableCursor();
  return text.split(' ');
}
