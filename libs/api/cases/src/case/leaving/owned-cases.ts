import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpenItems, type Leaver, type OpenItem, type OpenItemPage, type OpenItemsDb } from '@kakehashi/api/identity';
import type { OpenItemSource, Succession } from '@kakehashi/api/identity';
import { CaseAssignment } from '../case-assignment';
import { caseItems, countCaseItems, workable, type CaseItems } from './case-items.sql';

const items: CaseItems = { condition: (me) => `c.owner_id = ${me}`, versioned: true };

/** The open cases that a person owns. */
@Injectable()
export class OwnedCases implements OpenItemSource {
  readonly kind = 'cases';

  constructor(
    openItems: OpenItems,
    private readonly assignment: CaseAssignment,
  ) {
    openItems.add(this);
  }

  count(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    return countCaseItems(db, items, leaver);
  }

  page(db: OpenItemsDb, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]> {
    return caseItems(db, items, leaver, page);
  }

  kept(tx: EntityManager, leaver: Leaver): Promise<number> {
    return countCaseItems(tx, items, leaver, workable(leaver));
  }

  handOver(_tx: EntityManager, item: OpenItem, { actor, from, to }: Succession): Promise<void> {
    const action = actor.id === from ? 'handover.own' : 'handover.run';
    return this.assignment.passOn(actor, { reference: item.id, from, to, action });
  }
}
