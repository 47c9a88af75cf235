import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionOf } from '@kakehashi/shared/access';
import {
  coversOffice,
  inEffect,
  OpenItems,
  type Leaver,
  type OpenItem,
  type OpenItemPage,
  type OpenItemsDb,
  type OpenItemSource,
  type Succession,
} from '@kakehashi/api/identity';
import { Clock, DomainError } from '@kakehashi/api/platform';
import { selectOne } from '../sql';
import { caseItems, countCaseItems, type CaseItems } from './case-items.sql';

const items: CaseItems = {
  joins: 'JOIN case_watchers w ON w.case_id = c.id',
  condition: (me) => `w.user_id = ${me}`,
  versioned: false,
};

/** The open cases that a person follows. Following is not part of their history. */
@Injectable()
export class WatchedCases implements OpenItemSource {
  readonly kind = 'watches';

  constructor(
    openItems: OpenItems,
    private readonly clock: Clock,
  ) {
    openItems.add(this);
  }

  count(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    return countCaseItems(db, items, leaver);
  }

  page(db: OpenItemsDb, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]> {
    return caseItems(db, items, leaver, page);
  }

  /** The successor follows from now on in the person's place, provided that they may read the case. */
  async handOver(tx: EntityManager, { id }: OpenItem, { from, to }: Succession): Promise<void> {
    const reader = await selectOne<{ caseId: string }>(
      tx,
      `SELECT c.id AS "caseId" FROM cases c WHERE c.reference = $1 AND EXISTS (
         SELECT FROM role_grants g WHERE g.user_id = $2 AND g.role = ANY($3)
           AND ${coversOffice('g', 'c.office_code')} AND ${inEffect('g', '$4::date')})`,
      [id, to, actionOf('case.read').roles, this.clock.today()],
    );
    if (!reader) throw new DomainError('successor-unfit');
    await tx.query(`DELETE FROM case_watchers WHERE case_id = $1 AND user_id = $2`, [reader.caseId, from]);
    await tx.query(`INSERT INTO case_watchers (case_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      reader.caseId,
      to,
    ]);
  }
}
