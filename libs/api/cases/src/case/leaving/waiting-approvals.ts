import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import { officeCodes } from '@kakehashi/shared/calendar';
import {
  ActorDirectory,
  OpenItems,
  type Leaver,
  type OpenItem,
  type OpenItemPage,
  type OpenItemsDb,
  type OpenItemSource,
  type Succession,
} from '@kakehashi/api/identity';
import { Clock, DomainError } from '@kakehashi/api/platform';
import { CaseLoader } from '../case-loader';
import { systemReader } from '../case-record';
import { decisionsOf } from '../list/duties';
import { untied } from '../list/untied';
import { caseItems, countCaseItems, type CaseItems } from './case-items.sql';
import { pendingDecision } from './deciders';
import { SoleApprovals } from './sole-approvals';

/** The cases that wait for a decision of this person; only those that nobody else could take keep them from leaving. */
@Injectable()
export class WaitingApprovals implements OpenItemSource {
  readonly kind = 'approvals';

  constructor(
    openItems: OpenItems,
    private readonly sole: SoleApprovals,
    private readonly loader: CaseLoader,
    private readonly actors: ActorDirectory,
    private readonly clock: Clock,
  ) {
    openItems.add(this);
  }

  async count(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    const items = await this.items(leaver);
    return items ? countCaseItems(db, items, leaver) : 0;
  }

  async needing(db: OpenItemsDb, leaver: Leaver): Promise<number> {
    return (await this.sole.references(db, leaver)).size;
  }

  kept(tx: EntityManager, leaver: Leaver): Promise<number> {
    return this.needing(tx, leaver);
  }

  async page(db: OpenItemsDb, leaver: Leaver, page: OpenItemPage): Promise<OpenItem[]> {
    const items = await this.items(leaver);
    if (!items) return [];
    const found = await caseItems(db, items, leaver, page);
    const sole = await this.sole.references(db, leaver);
    return found.map((item) => ({ ...item, sole: sole.has(item.id) }));
  }

  /** Not something to give: the successor either may decide already, or says by which rule not. */
  async handOver(tx: EntityManager, { id }: OpenItem, { to }: Succession): Promise<void> {
    const successor = await this.actors.actor(to);
    const [loaded] = await this.loader.loadAll(tx, systemReader, [id], this.clock.now());
    const action = loaded && pendingDecision(loaded);
    if (!loaded || !action) throw new DomainError('item-gone');
    const decision = successor && can(successor, action, loaded.facts);
    if (decision?.allowed) return;
    const hasRole = decision?.code === 'separation-of-duties' || decision?.code === 'own-case';
    throw new DomainError(hasRole ? 'separation-of-duties' : 'successor-unfit');
  }

  private async items({ id }: Leaver): Promise<CaseItems | null> {
    const person = await this.actors.actor(id);
    return person && waitingFor(person);
  }
}

/** What stands in the person's own list of approvals, as open items; null where nothing can. */
export function waitingFor(person: Actor): CaseItems | null {
  const decisions = decisionsOf(person);
  if (decisions.length === 0) return null;
  return {
    versioned: true,
    condition: (me, parameters) => {
      const waits = decisions.map(({ type, states, offices, who }) => {
        const reached = offices === 'all' ? officeCodes : offices;
        return `(${parameters.among('c.office_code', reached)} AND ${parameters.among('c.state', states)}
          AND c.type = ${parameters.add(type, 'text')} AND ${untied(who, me)})`;
      });
      return `(${waits.join(' OR ')})`;
    },
  };
}
