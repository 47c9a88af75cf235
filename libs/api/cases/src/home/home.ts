import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock } from '@kakehashi/api/platform';
import { TodaysAppointments } from './todays-appointments';
import { CaseQueries } from '../case/case-queries';
import { readerOf } from '../case/case-record';
import type { CaseListItem } from '../case/dto/case-list.dto';
import type { HomeView } from './home.dto';
import { findFirst } from '../case/list/case-list.query';
import { dutiesOf } from '../case/list/duties';
import { Drafts } from '../case/work/drafts';
import { Notifications } from '../case/work/notifications';

const shown = 20;

/** Where a person's day begins. */
@Injectable()
export class Home {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: CaseQueries,
    private readonly appointments: TodaysAppointments,
    private readonly drafts: Drafts,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** What waits for the actor, what of theirs is late, whom they meet today, and what they left unfinished. */
  async of(actor: Actor): Promise<HomeView> {
    const [needsMe, mine, todaysAppointments, drafts, unread] = await Promise.all([
      this.cases(actor, { needsMe: true }),
      this.cases(actor, { open: true, owner: ['me'] }),
      this.appointments.of(actor, this.clock.now()),
      this.drafts.list(actor),
      this.notifications.unread(actor),
    ]);
    return {
      needsMe,
      overdue: mine.filter(({ nextDeadline }) => nextDeadline?.overdue),
      todaysAppointments,
      drafts: drafts.slice(0, shown).map(({ key, title, updatedAt }) => ({ key, title, updatedAt })),
      unread,
    };
  }

  /** The most urgent first; what is late therefore stands before what is not. */
  private async cases(
    actor: Actor,
    filters: { needsMe?: boolean; open?: boolean; owner?: string[] },
  ): Promise<CaseListItem[]> {
    const reader = { id: actor.id, scope: readerOf(actor).scope, duties: filters.needsMe ? dutiesOf(actor) : [] };
    const rows = await findFirst(this.dataSource, { filters, sort: 'nextDeadline', limit: shown }, reader);
    return this.queries.items(rows.slice(0, shown));
  }
}
