import { instantText } from '@kakehashi/api/platform';

/** A parameter of a statement with the offices whose placements are counted; null for all. */
type Offices = `$${number}`;

/** The columns of an offer, from `host_offers o` and its host `g`. */
export const offerColumns = (offices?: Offices): string => `o.id, o.programme_code AS programme,
  jsonb_build_object('id', g.id, 'name', g.name, 'municipalityCode', g.municipality_code) AS host,
  o.field, o.capacity::integer AS capacity, ${takenSql(offices)} AS taken, o.min_japanese_level AS "minJapaneseLevel",
  o.languages, o.available_from::text AS "availableFrom", o.available_to::text AS "availableTo", o.conditions,
  ${instantText('o.retired_at')} AS "retiredAt",
  o.retired_reason AS "retiredReason", o.version`;

/** How many of its places are taken, by trainees of some offices or of all. */
export function takenSql(offices?: Offices): string {
  const within = offices
    ? ` AND (${offices}::text[] IS NULL
      OR EXISTS (SELECT FROM cases c WHERE c.id = p.case_id AND c.office_code = ANY (${offices})))`
    : '';
  return `(SELECT count(*)::integer FROM host_offer_places p WHERE p.offer_id = o.id AND p.released_at IS NULL${within})`;
}
