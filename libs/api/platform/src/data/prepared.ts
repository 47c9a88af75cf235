import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { Settings } from '../settings';
import { preparedPoolOptions } from './data-source';

/**
 * Runs statements that each connection parses and plans only once. It is for those that find their rows by key or along
 * an ordered index, whose best plan is the same whatever the values are; a statement whose plan depends on them goes to
 * the data source, where it is planned for its values each time. Texts must be few and fixed, never put together from
 * what a caller sent.
 */
@Injectable()
export class Prepared implements OnApplicationShutdown {
  private readonly names = new Map<string, string>();
  private readonly pool: Pool;

  constructor(settings: Settings) {
    this.pool = new Pool(preparedPoolOptions(settings));
    // A connection that breaks while idle is replaced at the next call.
    this.pool.on('error', () => undefined);
  }

  /** The rows of one SELECT, outside of any transaction. */
  async query<T = unknown>(text: string, values: unknown[] = []): Promise<T> {
    const { rows } = await this.pool.query({ name: this.nameOf(text), text, values });
    return rows as T;
  }

  /** Closes its connections. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
    this.names.set(text, name);
    return name;
  }
}
