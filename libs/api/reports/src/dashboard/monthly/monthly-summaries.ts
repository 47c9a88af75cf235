import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import { localDate, officeZones, type ClosedDays, type OfficeCode } from '@kakehashi/shared/calendar';
import type { Label } from '@kakehashi/shared/contracts';
import { ActorDirectory } from '@kakehashi/api/identity';
import { Clock, MAIL_TOPIC, Outbox, OutboxHandler, Settings, Transactor, type Mail } from '@kakehashi/api/platform';
import { HolidayCalendar } from '@kakehashi/api/registry';
import { officesAsked } from '../../offices-asked';
import { Dashboards } from '../dashboards';
import { monthOwed } from './sending-day';
import { summaryMail } from './summary-mail';

interface Subscription {
  readonly userId: string;
  readonly since: Date;
}

/** What the mails of one run have in common. */
interface Run {
  readonly offices: ReadonlyMap<OfficeCode, Label>;
  readonly closed: Map<OfficeCode, ClosedDays>;
}

/** Sends the monthly summary to whom it is owed, once a month each. */
@Injectable()
export class MonthlySummaries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    private readonly actors: ActorDirectory,
    private readonly holidays: HolidayCalendar,
    private readonly dashboards: Dashboards,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Each hour, since the morning comes to the offices one after the other; what was sent once is not sent again. */
  @OutboxHandler('reports.monthly-summaries', { cron: '5 * * * *' })
  async send(): Promise<{ readonly sent: number }> {
    const subscriptions = await this.dataSource.query<Subscription[]>(
      `SELECT s.user_id AS "userId", s.since FROM monthly_summary_subscriptions s
       JOIN users u ON u.id = s.user_id AND u.active ORDER BY s.user_id`,
    );
    const run: Run = { offices: await this.officeNames(), closed: new Map() };
    let sent = 0;
    for (const subscription of subscriptions) if (await this.sendTo(subscription, run)) sent++;
    return { sent };
  }

  /** Whether a mail went out; rights and language are those of this moment. */
  private async sendTo({ userId, since }: Subscription, run: Run): Promise<boolean> {
    const person = await this.actors.find(userId);
    if (!person || !can(person.actor, 'report.subscribe').allowed) return false;
    const office = officeOf(person.actor);
    const isClosed = await this.closedDays(office, run);
    const month = monthOwed(this.clock.now(), since, officeZones[office], isClosed);
    if (!month || (await this.wasSent(userId, month))) return false;
    const { actor, email } = person;
    const dashboard = await this.dashboards.dashboard(actor, { months: 1, to: month });
    const { publicUrl } = this.settings;
    const reach = officesAsked(actor, undefined);
    const summary = { month, dashboard, reach, offices: run.offices, locale: actor.locale, publicUrl };
    const mail: Mail = { to: email, ...summaryMail(summary) };
    return this.transactor.run(async (tx) => {
      if (!(await this.claim(tx, userId, month))) return false;
      await this.outbox.add(tx, MAIL_TOPIC, mail);
      return true;
    });
  }

  private async wasSent(userId: string, month: string): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT FROM monthly_summaries WHERE user_id = $1 AND month = $2`,
      [userId, month],
    );
    return rows.length > 0;
  }

  /** Only one of several that do this at once gets it. */
  private async claim(tx: EntityManager, userId: string, month: string): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `INSERT INTO monthly_summaries (user_id, month, sent_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
       RETURNING user_id`,
      [userId, month, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async closedDays(office: OfficeCode, { closed }: Run): Promise<ClosedDays> {
    const known = closed.get(office);
    if (known) return known;
    const { manager } = this.dataSource;
    const month = localDate(this.clock.now(), officeZones[office]).slice(0, 7);
    const calendars = await this.holidays.calendarsOf(manager, office);
    const days = await this.holidays.closedDates(manager, calendars, `${month}-01`, `${month}-28`);
    const isClosed: ClosedDays = (date) => days.has(date);
    closed.set(office, isClosed);
    return isClosed;
  }

  private async officeNames(): Promise<ReadonlyMap<OfficeCode, Label>> {
    const rows = await this.dataSource.query<({ code: OfficeCode } & Label)[]>(
      `SELECT code, name_ja AS ja, name_en AS en FROM offices`,
    );
    return new Map(rows.map(({ code, ja, en }) => [code, { ja, en }]));
  }
}

/** Where the person works: the first of their offices, headquarters for who sees all. */
function officeOf(actor: Actor): OfficeCode {
  const reach = reachOf(actor, 'report.subscribe');
  return reach === 'all' ? 'HQ' : (reach[0] ?? 'HQ');
}
