-- Cases that count otherwise than they did at an instant, each as it was known then and as it is now.
-- $1 programme, $2 first and $3 last fiscal year, $4 offices (null: all), $5 the instant, $6 states with $7 what each is
-- counted among, $8 the last case of the page before, $9 size of the page
WITH facts AS (
  {{facts}}
), touched AS (
  SELECT case_id FROM facts WHERE known_from > $5::timestamptz
  UNION
  SELECT case_id FROM facts WHERE known_to > $5::timestamptz
  UNION
  SELECT case_id FROM visit_municipalities
  WHERE $1 = 'visit' AND (known_from > $5::timestamptz OR known_to > $5::timestamptz)
), seen AS (
  SELECT facts.*, counted.among
  FROM facts
  LEFT JOIN unnest($6::text[], $7::text[]) AS counted (state, among) USING (state)
  WHERE case_id IN (SELECT case_id FROM touched) AND ($4::text[] IS NULL OR office_code = ANY ($4::text[]))
), was AS (
  SELECT seen.*, m.municipality_code AS municipality
  FROM seen
  LEFT JOIN visit_municipalities m ON m.case_id = seen.case_id
    AND m.known_from <= $5::timestamptz AND (m.known_to IS NULL OR m.known_to > $5::timestamptz)
  WHERE seen.known_from <= $5::timestamptz AND (seen.known_to IS NULL OR seen.known_to > $5::timestamptz)
), is_now AS (
  SELECT seen.*, m.municipality_code AS municipality
  FROM seen
  LEFT JOIN visit_municipalities m ON m.case_id = seen.case_id AND m.known_to IS NULL
  WHERE seen.known_to IS NULL
), changed AS (
  SELECT
    COALESCE(was.case_id, is_now.case_id) AS case_id,
    CASE WHEN was.case_id IS NOT NULL THEN to_jsonb(was) END AS before,
    CASE WHEN is_now.case_id IS NOT NULL THEN to_jsonb(is_now) END AS after
  FROM was
  FULL JOIN is_now ON is_now.case_id = was.case_id
  WHERE (was.among, was.office_code, was.country_code, was.division, was.municipality, was.attributed, was.figures)
      IS DISTINCT FROM (is_now.among, is_now.office_code, is_now.country_code, is_now.division, is_now.municipality,
        is_now.attributed, is_now.figures)
    AND (COALESCE(was.years, '{}') || COALESCE(is_now.years, '{}'))
      && ARRAY(SELECT generate_series($2::integer, $3::integer))
    AND ($8::uuid IS NULL OR COALESCE(was.case_id, is_now.case_id) > $8)
  ORDER BY 1
  LIMIT $9
)
SELECT
  changed.case_id AS id,
  changed.before,
  changed.after,
  c.reference,
  -- Of a case that went to another office, or is gone, nothing more is told.
  CASE WHEN told.is_told THEN c.title END AS title,
  changed.after IS NULL AND told.is_told AS retracted,
  COALESCE(
    (
      SELECT jsonb_agg(e ORDER BY e.at DESC)
      FROM (
        SELECT e.at, u.display_name AS "by"
        FROM case_events e
        LEFT JOIN users u ON u.id = e.actor_id
        -- The last one is named in any case: a fact may become known a moment after the event that it comes from.
        WHERE e.case_id = changed.case_id
          AND (e.at > $5::timestamptz OR e.seq = (SELECT max(l.seq) FROM case_events l WHERE l.case_id = e.case_id))
        ORDER BY e.seq DESC
        LIMIT 10
      ) AS e
      WHERE told.is_told
    ),
    '[]'
  ) AS events
FROM changed
LEFT JOIN cases c ON c.id = changed.case_id
CROSS JOIN LATERAL (
  SELECT changed.after IS NOT NULL
    OR (c.retracted_at IS NOT NULL AND ($4::text[] IS NULL OR c.office_code = ANY ($4::text[]))) AS is_told
) AS told
ORDER BY changed.case_id
