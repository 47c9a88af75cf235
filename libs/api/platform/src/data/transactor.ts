import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../problem/domain-error';
import { sqlState } from '../problem/pg-error';
import { AuditLog } from './audit-log';
import { IdempotencyScope } from './idempotency-scope';

/** Serialisation failures and deadlocks: the same work may well succeed a moment later. */
const passing = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** Runs a unit of work in one transaction; inside another unit it joins that one. */
@Injectable()
export class Transactor {
  private readonly current = new AsyncLocalStorage<EntityManager>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly idempotency: IdempotencyScope,
    private readonly audit: AuditLog,
  ) {}

  /** Commits what `work` did, or nothing of it. Work is repeated after a deadlock, so it acts on `tx` only. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    if (outer) return work(outer);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((tx) =>
          this.current.run(tx, async () => {
            const result = await work(tx);
            await this.idempotency.markApplied(tx);
            return result;
          }),
        );
      } catch (error) {
        if (attempt < ATTEMPTS && passing.has(sqlState(error) ?? '')) continue;
        await this.note(error);
        throw error;
      }
    }
  }

  /** Keeps what is to be known of a refusal, now that everything else about it is gone. */
  private async note(error: unknown): Promise<void> {
    const noted = error instanceof DomainError ? error.options.noted : undefined;
    if (noted) await this.dataSource.transaction((tx) => this.audit.record(tx, noted));
  }
}
