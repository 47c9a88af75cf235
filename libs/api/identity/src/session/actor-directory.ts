import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { Clock, Prepared } from '@kakehashi/api/platform';

/** A person as the session needs them. */
export interface SignedInPerson {
  readonly actor: Actor;
  readonly email: string;
  readonly active: boolean;
  readonly shortcutsEnabled: boolean;
  readonly sessionEpoch: number;
  /** Whether somebody else set the password, so that it has to be replaced before anything else. */
  readonly mustChangePassword: boolean;
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
  password_is_temporary: boolean;
  seconded_from: string | null;
  seen_at: Date | null;
  grants: Grant[];
}

/**
 * Grants in effect today: a person's own, and those of deciding roles of colleagues for whom they stand in. What a
 * substitute does is held to the ties of both, which `can` sees by `onBehalfOf`.
 */
const personColumns = `
  u.id, u.email, u.display_name, u.locale, u.active, u.shortcuts_enabled, u.session_epoch, u.seconded_from,
  u.password_is_temporary,
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
  ), '[]') AS grants`;

const personSql = `SELECT NULL::timestamptz AS seen_at, ${personColumns} FROM users u WHERE u.id = $1`;

const sessionSql = `
  SELECT live.sess, live.seen_at, ${personColumns}
  FROM user_sessions live LEFT JOIN users u ON u.id = (live.sess ->> 'userId')::uuid
  WHERE live.sid = $1 AND live.expire >= now()`;

/** A stored session with the person whose it is; null where the account is unknown. */
export interface StoredSession<T> {
  readonly content: T;
  readonly person: SignedInPerson | null;
}

/** Reads who a person is and what they hold today; asked at each request, so that a change works at the next one. */
@Injectable()
export class ActorDirectory {
  constructor(
    private readonly prepared: Prepared,
    private readonly clock: Clock,
  ) {}

  /** The person with today's grants. */
  async find(userId: string): Promise<SignedInPerson | null> {
    const [row] = await this.prepared.query<Row[]>(personSql, [userId, this.clock.today()]);
    return row ? toPerson(row) : null;
  }

  /** A session that has not run out, when it was last used, and the person behind it: one question for each request. */
  async session<T>(sessionId: string): Promise<StoredSession<T> | null> {
    const values = [sessionId, this.clock.today()];
    const [row] = await this.prepared.query<(Row & { sess: T })[]>(sessionSql, values);
    return row ? { content: row.sess, person: row.id === null ? null : toPerson(row) } : null;
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
    mustChangePassword: row.password_is_temporary,
    seenAt: row.seen_at,
  };
}
