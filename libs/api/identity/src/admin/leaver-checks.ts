import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Counts the open items that a person still holds. */
export type LeaverCheck = (tx: EntityManager, userId: string) => Promise<number>;

/** What must be handed over before an account can end; each feature adds what it knows of. */
@Injectable()
export class LeaverChecks {
  private readonly checks: LeaverCheck[] = [];

  add(check: LeaverCheck): void {
    this.checks.push(check);
  }

  /** The open items of a person, over all features. */
  async openItems(tx: EntityManager, userId: string): Promise<number> {
    let count = 0;
    for (const check of this.checks) count += await check(tx, userId);
    return count;
  }
}
