import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Grant } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { Clock } from '@kakehashi/api/platform';

/** A person as the session needs them. */
export interface SignedInPerson {
  readonly actor: Actor;
  readonly email: string;
  readonly active: boolean;
  readonly shortcutsEnabled: boolean;
  readonly sessionEpoch: number;
  /** When the session was last used; null outside a session. */
  readonly seenAt: Date | null;
}

interface Row {
  id: string;
  email: string;
  display_name: string;
  locale: Locale;
  active: boolean;
  shortcuts_enabled: boolean;
  session_epoch: number;
  seconded_from: string | null;
  seen_at: Date | null;
  grants: Grant[];
}

/**
 * Grants in effect today: a person's own, and those of deciding roles of colleagues for whom they stand in. What a
 * substitute does is held to the ties of both, which `can` sees by `onBehalfOf`.
 */
const personSql = `
  SELECT u.id, u.email, u.display_name, u.locale, u.active, u.shortcuts_enabled, u.session_epoch, u.seconded_from,
    (SELECT s.seen_at FROM user_sessions s WHERE s.sid = $3) AS seen_at,
    coalesce((
      SELECT json_agg(held) FROM (
        SELECT g.role, g.office_code AS office, NULL::uuid AS "onBehalfOf"
        FROM role_grants g
        WHERE g.user_id = u.id AND g.valid_from <= $2 AND coalesce(g.valid_to, 'infinity') >= $2
        UNION ALL
        SELECT g.role, g.office_code, s.user_id
        FROM substitutes s
        JOIN users absent ON absent.id = s.user_id AND absent.active
        JOIN role_grants g ON g.user_id = s.user_id
          AND g.valid_from <= $2 AND coalesce(g.valid_to, 'infinity') >= $2
          AND g.role IN ('coordinator', 'manager', 'hq', 'hq_manager')
        WHERE s.substitute_id = u.id AND s.valid_from <= $2 AND s.valid_to >= $2
      ) held
    ), '[]') AS grants
  FROM users u WHERE u.id = $1`;

/** Reads who a person is and what they hold today; asked at each request, so that a change works at the next one. */
@Injectable()
export class ActorDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The person with today's grants; `sessionId` also reads when that session was last used. */
  async find(userId: string, sessionId: string | null = null): Promise<SignedInPerson | null> {
    const [row] = await this.dataSource.query<Row[]>(personSql, [userId, this.clock.today(), sessionId]);
    return row ? toPerson(row) : null;
  }

  /** The actor for work that the system does in somebody's name; null for an unknown or ended account. */
  async actor(userId: string): Promise<Actor | null> {
    const person = await this.find(userId);
    return person?.active ? person.actor : null;
  }
}

function toPerson(row: Row): SignedInPerson {
  return {
    actor: {
      id: row.id,
      displayName: row.display_name,
      locale: row.locale,
      grants: row.grants.map(({ role, office, onBehalfOf }) => ({
        role,
        office,
        ...(onBehalfOf ? { onBehalfOf } : {}),
      })),
      secondedFrom: row.seconded_from,
    },
    email: row.email,
    active: row.active,
    shortcutsEnabled: row.shortcuts_enabled,
    sessionEpoch: row.session_epoch,
    seenAt: row.seen_at,
  };
}
