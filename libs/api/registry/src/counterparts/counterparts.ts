import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a case keeps of a counterpart: its id, and its name as it was on a day. */
export interface CounterpartRef {
  readonly id: string;
  readonly country: string;
  readonly organisationId: string;
  /** Body and ministry in one. */
  readonly name: string;
  /** Whether it was in charge on that day. */
  readonly inForce: boolean;
}

/** The name on the day, else the nearest one: the first before its time, the last after it. */
const select = `
  SELECT c.id, c.country_code AS country, c.organisation_id AS "organisationId", n.name,
    daterange(c.valid_from, c.valid_to, '[]') @> $2::date AS "inForce"
  FROM counterparts c
  CROSS JOIN LATERAL (
    SELECT concat_ws(', ', body, ministry) AS name
    FROM counterpart_names WHERE counterpart_id = c.id
    ORDER BY daterange(valid_from, valid_to, '[]') @> $2::date DESC,
      CASE WHEN valid_from > $2::date THEN valid_from - $2::date ELSE $2::date - coalesce(valid_to, $2::date) END
    LIMIT 1
  ) n`;

/** The counterparts, for cases that refer to them. */
@Injectable()
export class Counterparts {
  /** The counterpart in charge of a country on a day, or null. */
  async of(db: EntityManager, country: string, date: string): Promise<CounterpartRef | null> {
    const rows = await db.query<CounterpartRef[]>(
      `${select} WHERE c.country_code = $1 AND daterange(c.valid_from, c.valid_to, '[]') @> $2::date`,
      [country, date],
    );
    return rows[0] ?? null;
  }

  /** One counterpart by its name on a day, or null where there is none of that id. */
  async byId(db: EntityManager, id: string, date: string): Promise<CounterpartRef | null> {
    const rows = await db.query<CounterpartRef[]>(`${select} WHERE c.id = $1`, [id, date]);
    return rows[0] ?? null;
  }
}
