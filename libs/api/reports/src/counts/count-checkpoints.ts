import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxHandler } from '@kakehashi/api/platform';

/** So many at a time where many are missing; the next run goes on. */
const mostAtOnce = 100;

/** Keeps totals of moments of the past, so that counts as of any moment stay as quick as those of today. */
@Injectable()
export class CountCheckpoints {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes those that are missing, the oldest first; each is a transaction of its own. */
  @OutboxHandler('reports.count-checkpoints', { cron: '27 * * * *' })
  async take(): Promise<{ readonly taken: number }> {
    for (let taken = 0; taken < mostAtOnce; taken++) {
      const [row] = await this.dataSource.query<{ at: Date | null }[]>(`SELECT take_count_checkpoint() AS at`);
      if (!row?.at) return { taken };
    }
    return { taken: mostAtOnce };
  }
}
