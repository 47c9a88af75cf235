import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can, reachOf, type Actor } from '@kakehashi/shared/access';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Clock, DomainError, notFound } from '@kakehashi/api/platform';
import type { UserRef } from '../users/user-ref.dto';
import type { Leaver } from './open-items';

/** A person's open items as one reader sees them. */
export interface Insight {
  readonly person: UserRef;
  readonly relation: 'self' | 'manager' | 'admin';
  /** Over which offices is counted. */
  readonly counted: Leaver;
  /** Over which offices single items are shown; null where the reader sees numbers only. */
  readonly listed: Leaver | null;
  /** Over which offices the reader may name successors. */
  readonly given: Leaver | null;
}

interface PersonRow extends UserRef {
  readonly offices: (OfficeCode | null)[];
}

/** Who may see and hand over what a person still holds. */
@Injectable()
export class Leavers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The reader's view of a person: their own, that of a manager of the office, or an administrator's numbers. */
  async seenBy(actor: Actor, id: string): Promise<Insight> {
    const { offices, ...person } = await this.person(id);
    const within = (reach: Leaver['offices']): Leaver => ({
      id,
      offices: reach,
      now: this.clock.now(),
      today: this.clock.today(),
    });
    if (actor.id === id) {
      const given = can(actor, 'handover.own').allowed ? within(reachOf(actor, 'handover.own')) : null;
      return { person, relation: 'self', counted: within('all'), listed: within(reachOf(actor, 'case.read')), given };
    }
    const common = commonOffices(reachOf(actor, 'handover.run'), offices);
    if (common.length > 0) {
      const own = within(common);
      return { person, relation: 'manager', counted: own, listed: own, given: own };
    }
    if (can(actor, 'user.manage').allowed) {
      return { person, relation: 'admin', counted: within('all'), listed: null, given: null };
    }
    throw new DomainError(can(actor, 'handover.run').allowed ? 'other-office' : 'forbidden');
  }

  private async person(id: string): Promise<PersonRow> {
    const [row] = await this.dataSource.query<PersonRow[]>(
      `SELECT u.id, u.display_name AS "displayName", u.email::text AS email,
         coalesce((SELECT json_agg(DISTINCT g.office_code) FROM role_grants g WHERE g.user_id = u.id), '[]') AS offices
       FROM users u WHERE u.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row;
  }
}

/** The offices of a manager in which the person works or worked; a role for all offices is one for each. */
function commonOffices(reach: 'all' | readonly OfficeCode[], offices: readonly (OfficeCode | null)[]): OfficeCode[] {
  const mine = reach === 'all' ? officeCodes : reach;
  return mine.filter((office) => offices.includes(null) || offices.includes(office));
}
