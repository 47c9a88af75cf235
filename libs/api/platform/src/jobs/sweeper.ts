import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxHandler } from './outbox';

/** Removes what nobody can use any more: expired keys, sessions and counters. */
@Injectable()
export class Sweeper {
  constructor(private readonly dataSource: DataSource) {}

  @OutboxHandler('platform.sweep', { cron: '17 * * * *' })
  async sweep(): Promise<Record<string, number>> {
    return {
      keys: await this.remove(`DELETE FROM idempotency_keys WHERE expires_at < now()`),
      sessions: await this.remove(`DELETE FROM user_sessions WHERE expire < now()`),
      attempts: await this.remove(`DELETE FROM sign_in_attempts WHERE expire < extract(epoch FROM now()) * 1000`),
    };
  }

  private async remove(sql: string): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(sql);
    return count;
  }
}
