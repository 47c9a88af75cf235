import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actionOf, actions } from '@kakehashi/shared/access';
import { transitionsFrom, type CaseType } from '@kakehashi/shared/case-types';
import type { Locale } from '@kakehashi/shared/contracts';
import { coversOffice, inEffect } from '@kakehashi/api/identity';
import { Clock, MAIL_TOPIC, Outbox, OutboxHandler, Settings, Transactor, type Mail } from '@kakehashi/api/platform';
import { CASE_EVENT_TOPIC, type CaseEventMessage } from '../case-writer';
import { selectOne, selectRows } from '../sql';
import { WorkflowStore } from '../workflow/workflow-store';
import { notificationMail, type NotificationKind } from './notification-mail';

interface EventToSpread {
  readonly reference: string;
  readonly type: CaseType;
  readonly office: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly toState: string | null;
  readonly definitionId: string;
  readonly ownerId: string | null;
  readonly createdBy: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

interface Told {
  readonly kind: NotificationKind;
  readonly email: string;
  readonly locale: Locale;
}

/** Mailed as well, since they ask somebody to do something. */
const mailed: readonly NotificationKind[] = ['mentioned', 'assigned', 'accompanying', 'decision_wanted'];

/** Of what asks nothing of anybody the history alone tells; a merge touches many cases at once. */
const untold: readonly string[] = ['link', 'merged', 'merge_undone'];

/** Tells people what happened to their cases, once it has happened. */
@Injectable()
export class CaseSpreader {
  constructor(
    private readonly transactor: Transactor,
    private readonly workflows: WorkflowStore,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Notifies whom an event concerns, each person once, and mails those who are asked for something. */
  @OutboxHandler(CASE_EVENT_TOPIC)
  async spread({ caseId, seq }: CaseEventMessage): Promise<{ told: number }> {
    return this.transactor.run(async (tx) => {
      const event = await this.eventOf(tx, caseId, seq);
      if (!event || untold.includes(event.kind)) return { told: 0 };
      const told = await this.tell(tx, caseId, seq, event);
      for (const { kind, email, locale } of told.filter((one) => mailed.includes(one.kind))) {
        const mail: Mail = { to: email, ...notificationMail(kind, event.reference, this.settings.publicUrl, locale) };
        await this.outbox.add(tx, MAIL_TOPIC, mail);
      }
      return { told: told.length };
    });
  }

  private eventOf(tx: EntityManager, caseId: string, seq: number): Promise<EventToSpread | null> {
    return selectOne<EventToSpread>(
      tx,
      `SELECT c.reference, c.type, c.office_code AS office, e.kind, e.actor_id AS "actorId", e.to_state AS "toState",
              e.definition_id AS "definitionId", c.owner_id AS "ownerId", c.created_by AS "createdBy",
              COALESCE(e.before, '{}') AS before, e.after
       FROM case_events e JOIN cases c ON c.id = e.case_id WHERE e.case_id = $1 AND e.seq = $2`,
      [caseId, seq],
    );
  }

  /** Writes a notification for each person concerned who may read the case; the strongest reason wins. */
  private async tell(tx: EntityManager, caseId: string, seq: number, event: EventToSpread): Promise<Told[]> {
    const successor = successorOf(event);
    const isNewOwner = successor?.kind === 'assigned';
    return selectRows<Told>(
      tx,
      `WITH concerned(user_id, kind, rank) AS (
         SELECT unnest(mentions), 'mentioned', 1 FROM case_comments WHERE id = $5::uuid
         UNION ALL SELECT $6::uuid, $14, 2 WHERE $6::uuid IS NOT NULL
         UNION ALL SELECT g.user_id, 'decision_wanted', 3 FROM role_grants g
           WHERE g.role = ANY($7) AND (g.office_code = $3 OR g.office_code IS NULL)
             AND ${inEffect('g', '$13::date')}
             AND g.user_id IS DISTINCT FROM $8 AND g.user_id IS DISTINCT FROM $9
         UNION ALL SELECT $10::uuid, 'changed', 4 WHERE $10::uuid IS NOT NULL
         UNION ALL SELECT $15::uuid, 'changed', 4 WHERE $15::uuid IS NOT NULL
         UNION ALL SELECT user_id, 'changed', 4 FROM case_watchers WHERE case_id = $1
       ), strongest AS (
         SELECT DISTINCT ON (k.user_id) k.user_id, k.kind, u.email::text AS email, u.locale
         FROM concerned k JOIN users u ON u.id = k.user_id AND u.active
         WHERE k.user_id IS DISTINCT FROM $4 AND EXISTS (
           SELECT FROM role_grants g
           WHERE g.user_id = k.user_id AND g.role = ANY($11) AND ${inEffect('g', '$13::date')}
             AND ${coversOffice('g', '$3')})
         ORDER BY k.user_id, k.rank
       ), written AS (
         INSERT INTO notifications (user_id, kind, case_id, event_seq, created_at)
         SELECT user_id, kind, $1, $2, $12 FROM strongest
         ON CONFLICT DO NOTHING RETURNING user_id
       )
       SELECT s.kind, s.email, s.locale FROM strongest s JOIN written w USING (user_id)`,
      [
        caseId,
        seq,
        event.office,
        event.actorId,
        event.kind === 'comment' ? (event.after['commentId'] ?? null) : null,
        successor?.id ?? null,
        await this.deciders(tx, event),
        event.ownerId,
        event.createdBy,
        isNewOwner ? null : event.ownerId,
        actions['case.read'].roles,
        this.clock.now(),
        this.clock.today(),
        successor?.kind ?? 'assigned',
        formerOwnerOf(event),
      ],
    );
  }

  /** The roles that decide next, where the event brought the case to somebody's desk. */
  private async deciders(tx: EntityManager, { toState, definitionId }: EventToSpread): Promise<readonly string[]> {
    if (!toState) return [];
    const { definition } = await this.workflows.pinned(tx, definitionId);
    const next = transitionsFrom(definition, toState).find(({ primary }) => primary);
    const action = next && actionOf(next.action);
    return action?.condition ? action.roles : [];
  }
}

/** Who takes over the case, or an appointment of it; a case may come to have no owner. */
function successorOf({ kind, after }: EventToSpread): { kind: NotificationKind; id: unknown } | null {
  if (kind !== 'assigned' && kind !== 'handover') return null;
  return 'staff' in after ? { kind: 'accompanying', id: after['staff'] } : { kind: 'assigned', id: after['owner'] };
}

/** Who took care of the case until now, and has to know that somebody else does. */
function formerOwnerOf({ kind, before, after }: EventToSpread): unknown {
  const changesOwner = (kind === 'assigned' || kind === 'handover') && !('staff' in after);
  return changesOwner ? (before['owner'] ?? null) : null;
}
