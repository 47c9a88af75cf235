import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@kakehashi/api/platform';
import { assertStillManaged, managedOffices } from './last-manager';
import { OpenItems, type Leaver } from './open-items';
import { assertNothingOpen, lost } from './open-items-refusal';

/** Guards the end of accounts and roles. */
@Injectable()
export class Endings {
  constructor(
    private readonly openItems: OpenItems,
    private readonly clock: Clock,
  ) {}

  /** Ends an account, unless something of it lacks a successor. */
  async account(
    tx: EntityManager,
    userId: string,
    reason: string | undefined,
    end: () => Promise<void>,
  ): Promise<void> {
    assertNothingOpen(await this.openItems.needingSuccessor(tx, this.leaver(userId)));
    await this.managed(tx, reason, end);
  }

  /** Ends a role, unless something that the person took care of by it lacks a successor. */
  async role(tx: EntityManager, userId: string, reason: string | undefined, end: () => Promise<void>): Promise<void> {
    const leaver = this.leaver(userId);
    const before = await this.openItems.kept(tx, leaver);
    await this.managed(tx, reason, end);
    assertNothingOpen(lost(before, await this.openItems.kept(tx, leaver)));
  }

  private async managed(tx: EntityManager, reason: string | undefined, end: () => Promise<void>): Promise<void> {
    const today = this.clock.today();
    const managed = await managedOffices(tx, today);
    await end();
    await assertStillManaged(tx, managed, today, reason);
  }

  private leaver(id: string): Leaver {
    return { id, offices: 'all', now: this.clock.now(), today: this.clock.today() };
  }
}
