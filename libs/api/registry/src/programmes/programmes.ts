import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IsoDate } from '@kakehashi/shared/calendar';
import { Clock } from '@kakehashi/api/platform';
import type { ProgrammeState } from './programme.dto';

/** A programme as a nomination meets it. */
export interface ProgrammeRef {
  readonly code: string;
  readonly state: ProgrammeState;
  readonly opensOn: IsoDate;
}

/** Answers whether a programme takes nominations. */
@Injectable()
export class Programmes {
  constructor(private readonly clock: Clock) {}

  /** The programme of a code as it stands on a day, today in Japan where none is named; null where there is none. */
  async byCode(
    db: EntityManager,
    code: string,
    on: string = this.clock.today('Asia/Tokyo'),
  ): Promise<ProgrammeRef | null> {
    const rows = await db.query<ProgrammeRef[]>(
      `SELECT code, ${stateOn('$2')} AS state, p.opens_on::text AS "opensOn" FROM programmes p WHERE code = $1`,
      [code, on],
    );
    return rows[0] ?? null;
  }
}

/** Where a programme `p` stands on the day of a parameter. */
export function stateOn(day: string): string {
  return `CASE WHEN ${day}::date < p.opens_on THEN 'upcoming' WHEN ${day}::date >= p.closes_on THEN 'closed' ELSE 'open' END`;
}
