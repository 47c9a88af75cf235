import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { AuditLog, Clock, Transactor } from '@kakehashi/api/platform';
import type { MonthlySummarySubscription } from './subscription.dto';

/** Whether people want the monthly summary; each decides for themselves. */
@Injectable()
export class SummarySubscriptions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<MonthlySummarySubscription> {
    const rows = await this.dataSource.query<object[]>(`SELECT FROM monthly_summary_subscriptions WHERE user_id = $1`, [
      actor.id,
    ]);
    return { subscribed: rows.length > 0 };
  }

  /** Asking again changes nothing. */
  async begin(actor: Actor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const begun = await tx.query<object[]>(
        `INSERT INTO monthly_summary_subscriptions (user_id, since) VALUES ($1, $2) ON CONFLICT DO NOTHING
         RETURNING user_id`,
        [actor.id, this.clock.now()],
      );
      if (begun.length > 0) await this.audit.record(tx, entry(actor, 'monthly-summary.subscribed'));
    });
  }

  async end(actor: Actor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const [, ended] = await tx.query<[object[], number]>(
        `DELETE FROM monthly_summary_subscriptions WHERE user_id = $1`,
        [actor.id],
      );
      if (ended > 0) await this.audit.record(tx, entry(actor, 'monthly-summary.unsubscribed'));
    });
  }
}

function entry(actor: Actor, action: string) {
  return { actor, action, subjectType: 'user', subjectId: actor.id };
}
