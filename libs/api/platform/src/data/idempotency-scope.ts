import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../problem/domain-error';

/** The key under which the request at hand runs. */
interface RunningKey {
  readonly id: string;
  readonly attempt: number;
}

/** Ties the writes of a request to its idempotency key. */
@Injectable()
export class IdempotencyScope {
  private readonly running = new AsyncLocalStorage<RunningKey>();

  /** Runs a request under its key. */
  run<T>(key: RunningKey, work: () => T): T {
    return this.running.run(key, work);
  }

  /**
   * Notes in the writing transaction itself that this key has had its effect, so that a crash before the answer was
   * kept can never make a repeat write twice. An attempt that was given up meanwhile must not write any more.
   */
  async markApplied(tx: EntityManager): Promise<void> {
    const key = this.running.getStore();
    if (!key) return;
    const marked = await tx.query<unknown[]>(
      `WITH marked AS (
         UPDATE idempotency_keys SET applied = true WHERE id = $1 AND attempt = $2 RETURNING id
       ) SELECT id FROM marked`,
      [key.id, key.attempt],
    );
    if (marked.length !== 1) throw new DomainError('idempotency-in-progress');
  }
}
