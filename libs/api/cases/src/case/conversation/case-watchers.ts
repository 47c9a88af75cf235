import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Transactor } from '@kakehashi/api/platform';
import { findCase, readerOf } from '../case-record';
import type { UserRef } from '@kakehashi/api/identity';
import { selectRows } from '../sql';

/** Who follows which case. Following is not part of its history. */
@Injectable()
export class CaseWatchers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  /** The people who follow a case. */
  async list(actor: Actor, reference: string): Promise<UserRef[]> {
    const { id } = await findCase(this.dataSource, readerOf(actor), reference);
    return selectRows<UserRef>(
      this.dataSource,
      `SELECT u.id, u.display_name AS "displayName", u.email::text AS email
       FROM case_watchers w JOIN users u ON u.id = w.user_id WHERE w.case_id = $1 ORDER BY u.display_name, u.id`,
      [id],
    );
  }

  /** The actor follows the case from now on. */
  watch(actor: Actor, reference: string): Promise<void> {
    return this.set(
      actor,
      reference,
      `INSERT INTO case_watchers (case_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    );
  }

  /** The actor no longer follows the case. */
  unwatch(actor: Actor, reference: string): Promise<void> {
    return this.set(actor, reference, `DELETE FROM case_watchers WHERE case_id = $1 AND user_id = $2`);
  }

  private set(actor: Actor, reference: string, statement: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const { id } = await findCase(tx, readerOf(actor), reference);
      await tx.query(statement, [id, actor.id]);
    });
  }
}
