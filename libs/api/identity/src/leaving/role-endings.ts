import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '@kakehashi/shared/access';
import type { IsoDate } from '@kakehashi/shared/calendar';
import type { Locale } from '@kakehashi/shared/contracts';
import { Clock, MAIL_TOPIC, Outbox, OutboxHandler, Settings, Transactor, type Mail } from '@kakehashi/api/platform';
import { inEffect } from './grants.sql';
import { roleEndingMail, type RoleEnd } from './role-ending-mail';

const ROLE_ENDINGS_TOPIC = 'identity.role-endings';

/** How many days before the last day people are told, the earlier first. */
export const warnedDays = { early: 30, late: 7 } as const;

interface EndingRow {
  readonly personId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly office: string | null;
  readonly lastDay: IsoDate;
}

interface Reader {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Tells a person and the managers of the office that a role ends: a month before, and again a week before. */
@Injectable()
export class RoleEndings {
  constructor(
    private readonly transactor: Transactor,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Runs each morning, Japan time; what was told once is not told again, however often it runs. */
  @OutboxHandler(ROLE_ENDINGS_TOPIC, { cron: '7 22 * * *' })
  async warn(): Promise<{ warned: number }> {
    return this.transactor.run(async (tx) => {
      const endings = await this.claim(tx);
      for (const { personId, displayName, ...rest } of endings) {
        await this.tell(tx, { person: { id: personId, displayName }, ...rest });
      }
      return { warned: endings.length };
    });
  }

  /** Takes the roles that nobody was told of yet; one that goes on under another grant does not end. */
  private claim(tx: EntityManager): Promise<EndingRow[]> {
    return tx.query<EndingRow[]>(
      `WITH due AS (
         SELECT g.id, g.user_id, g.role, g.office_code, g.valid_to, u.display_name,
           CASE WHEN g.valid_to - $1::date <= ${warnedDays.late} THEN ${warnedDays.late} ELSE ${warnedDays.early} END AS days
         FROM role_grants g JOIN users u ON u.id = g.user_id AND u.active
         WHERE g.valid_to BETWEEN $1::date AND $1::date + ${warnedDays.early} AND g.valid_from <= $1::date
           AND NOT EXISTS (
             SELECT FROM role_grants n WHERE n.user_id = g.user_id AND n.role = g.role
               AND (n.office_code IS NULL OR n.office_code = g.office_code) AND ${inEffect('n', '(g.valid_to + 1)')})
       ), claimed AS (
         INSERT INTO role_end_warnings (grant_id, valid_to, days, warned_at)
         SELECT id, valid_to, days, $2 FROM due ON CONFLICT DO NOTHING RETURNING grant_id
       )
       SELECT user_id AS "personId", display_name AS "displayName", role, office_code AS office,
         valid_to::text AS "lastDay"
       FROM due JOIN claimed ON claimed.grant_id = due.id ORDER BY valid_to, user_id`,
      [this.clock.today(), this.clock.now()],
    );
  }

  private async tell(tx: EntityManager, end: RoleEnd): Promise<void> {
    const readers = await this.readers(tx, end);
    for (const reader of readers) {
      await tx.query(
        `INSERT INTO notifications (user_id, kind, role_end, created_at) VALUES ($1, 'role_ends', $2, $3)`,
        [reader.id, JSON.stringify(end), this.clock.now()],
      );
      const mail: Mail = { to: reader.email, ...roleEndingMail(end, reader, this.settings.publicUrl) };
      await this.outbox.add(tx, MAIL_TOPIC, mail);
    }
  }

  /** The person, and who manages the office; of headquarters and of all offices, its own managers. */
  private readers(tx: EntityManager, { person, office }: RoleEnd): Promise<Reader[]> {
    return tx.query<Reader[]>(
      `SELECT u.id, u.email::text AS email, u.locale FROM users u
       WHERE u.active AND (u.id = $1 OR EXISTS (
         SELECT FROM role_grants g WHERE g.user_id = u.id AND ${inEffect('g', '$3::date')}
           AND ((g.role = 'manager' AND (g.office_code = $2 OR g.office_code IS NULL))
             OR (g.role = 'hq_manager' AND coalesce($2, 'HQ') = 'HQ'))))
       ORDER BY u.id`,
      [person.id, office, this.clock.today()],
    );
  }
}
