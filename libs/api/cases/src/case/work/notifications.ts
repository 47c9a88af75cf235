import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { Clock, Transactor } from '@kakehashi/api/platform';
import { readerOf } from '../case-record';
import { fieldChanges, type WrittenChange } from '../conversation/field-changes';
import type { NotificationList, NotificationView } from '../dto/work.dto';
import { selectOne, selectRows, SqlParameters, type SqlRunner } from '../sql';

const shown = 50;
const excerpt = 200;

type NotificationRow = Omit<NotificationView, 'createdAt' | 'changes'> & WrittenChange & { readonly createdAt: Date };

/** What a person should know of the cases that concern them. */
@Injectable()
export class Notifications {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** The newest notifications, of cases that the actor may still see and of roles that end. */
  async list(actor: Actor): Promise<NotificationList> {
    const parameters = new SqlParameters();
    const me = parameters.add(actor.id, 'uuid');
    const visible = visibleTo(actor, parameters);
    const rows = await selectRows<NotificationRow>(
      this.dataSource,
      `SELECT n.id, n.kind, n.role_end AS "roleEnd", c.type, c.reference, c.title, e.kind AS event, e.transition,
         e.to_state AS "toState", coalesce(e.before, '{}') AS before, coalesce(e.after, '{}') AS after, left(coalesce(e.comment, m.body), ${excerpt}) AS comment,
         n.created_at AS "createdAt", n.read_at IS NOT NULL AS read,
         CASE WHEN a.id IS NOT NULL
           THEN jsonb_build_object('id', a.id, 'displayName', a.display_name, 'email', a.email) END AS actor
       FROM notifications n
       LEFT JOIN cases c ON c.id = n.case_id
       LEFT JOIN case_events e ON e.case_id = n.case_id AND e.seq = n.event_seq
       LEFT JOIN users a ON a.id = e.actor_id
       LEFT JOIN case_comments m ON e.kind = 'comment' AND m.id = (e.after->>'commentId')::uuid
       WHERE n.user_id = ${me} AND ${visible}
       ORDER BY n.created_at DESC, n.id DESC LIMIT ${shown}`,
      parameters.values,
    );
    const changes = await fieldChanges(this.dataSource, rows);
    const items = rows.map(({ before: _before, after: _after, createdAt, ...row }, index) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      changes: changes[index] ?? [],
    }));
    return { items, unread: await this.unread(actor) };
  }

  /** How many the actor has not read yet, of cases that the actor may still see. */
  async unread(actor: Actor): Promise<number> {
    const parameters = new SqlParameters();
    const me = parameters.add(actor.id, 'uuid');
    const row = await selectOne<{ unread: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS unread FROM notifications n LEFT JOIN cases c ON c.id = n.case_id
       WHERE n.user_id = ${me} AND n.read_at IS NULL AND ${visibleTo(actor, parameters)}`,
      parameters.values,
    );
    return row?.unread ?? 0;
  }

  /** Marks the named notifications as read, or all of them. */
  async read(actor: Actor, ids?: readonly string[]): Promise<NotificationList> {
    await this.transactor.run((tx) => this.mark(tx, actor, ids));
    return this.list(actor);
  }

  private async mark(tx: SqlRunner, actor: Actor, ids?: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE notifications SET read_at = $2
       WHERE user_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [actor.id, this.clock.now(), ids ? [...ids] : null],
    );
  }
}

/** The condition that the case is one the actor may see, or that there is none. */
function visibleTo(actor: Actor, parameters: SqlParameters): string {
  const { scope } = readerOf(actor);
  return scope === 'all' ? 'true' : `(n.case_id IS NULL OR ${parameters.among('c.office_code', scope)})`;
}
