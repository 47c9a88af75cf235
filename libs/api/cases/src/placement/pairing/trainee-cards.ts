import { reachOf, type Actor } from '@kakehashi/shared/access';
import { selectRows, SqlParameters, type SqlRunner } from '../../case/sql';
import type { TraineeCard, TraineeQuery } from './pairing.dto';

/** Trainees, and how many there are in all. */
export interface TraineeSelection {
  readonly trainees: readonly TraineeCard[];
  readonly total: number;
}

/** What else a selection is narrowed to. */
export interface TraineeLimits {
  readonly state?: string;
  readonly most: number;
}

/** The placements under way that the actor may see, who is in their state longest first. */
export async function selectTrainees(
  db: SqlRunner,
  actor: Actor,
  { programme, office, fiscalYear }: TraineeQuery,
  { state, most }: TraineeLimits,
): Promise<TraineeSelection> {
  const reach = reachOf(actor, 'case.read');
  const parameters = new SqlParameters();
  const conditions = [
    `c.type = 'placement' AND c.open`,
    `p.programme_code = ${parameters.add(programme)}`,
    ...(reach === 'all' ? [] : [`c.office_code = ANY (${parameters.add(reach, 'text[]')})`]),
    ...(state ? [`c.state = ${parameters.add(state)}`] : []),
    ...(office?.length ? [parameters.among('c.office_code', office)] : []),
    ...(fiscalYear?.length ? [parameters.among('c.fiscal_year', fiscalYear, 'integer')] : []),
  ];
  const rows = await selectRows<TraineeCard & { total: number }>(
    db,
    `SELECT c.reference, c.version, c.state, p.name_roman AS "nameRoman", p.name_native AS "nameNative",
       c.office_code AS office, c.country_code AS country, c.fiscal_year AS "fiscalYear", p.field,
       p.japanese_level AS "japaneseLevel", p.planned_arrival::text AS "plannedArrival",
       p.planned_departure::text AS "plannedDeparture", x.offer_id AS "offerId",
       x.override_reason IS NOT NULL AS overridden, count(*) OVER ()::integer AS total
     FROM placements p JOIN cases c ON c.id = p.case_id
     LEFT JOIN host_offer_places x ON x.case_id = p.case_id AND x.released_at IS NULL
     WHERE ${conditions.join(' AND ')}
     ORDER BY c.state_since, c.reference LIMIT ${parameters.add(most)}`,
    parameters.values,
  );
  return { trainees: rows.map(({ total: _total, ...trainee }) => trainee), total: rows[0]?.total ?? 0 };
}

/** The countries of the trainees of some offices, or of all, who came to each of some hosts, one entry a trainee. */
export async function earlierTrainees(
  db: SqlRunner,
  hostIds: readonly string[],
  offices: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await selectRows<{ host: string; countries: string[] }>(
    db,
    `SELECT o.organisation_id AS host, array_agg(c.country_code ORDER BY c.country_code) AS countries
     FROM host_offers o JOIN host_offer_places x ON x.offer_id = o.id AND x.released_at IS NULL
     JOIN placements p ON p.case_id = x.case_id AND p.arrived_on IS NOT NULL
     JOIN cases c ON c.id = p.case_id
     WHERE o.organisation_id = ANY ($1::uuid[]) AND ($2::text[] IS NULL OR c.office_code = ANY ($2)) GROUP BY o.organisation_id`,
    [[...new Set(hostIds)], offices],
  );
  return new Map(rows.map(({ host, countries }) => [host, countries]));
}
