-- Cases that count otherwise than they did at an instant, each as it was known then and as it is now.
-- $1 programme, $2 first and $3 last fiscal year, $4 offices (null: all), $5 the instant, $6 states with $7 what each is
-- counted among, $8 the last case of the page before, $9 size of the page
WITH facts AS NOT MATERIALIZED (
  {{facts}}
), known AS NOT MATERIALIZED (
  SELECT facts.*, counted.among
  FROM facts
  LEFT JOIN unnest($6::text[], $7::text[]) AS counted (state, among) USING (state)
  WHERE $4::text[] IS NULL OR office_code = ANY ($4::text[])
), asked AS MATERIALIZED (
  SELECT ARRAY(SELECT generate_series($2::integer, $3::integer)) AS years
), touched AS MATERIALIZED (
  -- What counted otherwise in the years asked for either became known later, or ceased to be known.
  SELECT case_id FROM known CROSS JOIN asked WHERE known_from > $5::timestamptz AND known.years && asked.years
  UNION
  SELECT case_id FROM known CROSS JOIN asked WHERE known_to > $5::timestamptz AND known.years && asked.years
  UNION
  SELECT case_id FROM visit_municipalities WHERE $1 = 'visit' AND known_from > $5::timestamptz
  UNION
  SELECT case_id FROM visit_municipalities WHERE $1 = 'visit' AND known_to > $5::timestamptz
), changed AS (
  -- Case by case in their order, so that no more are compared than fill the page.
  SELECT one.case_id, to_jsonb(was) AS before, to_jsonb(is_now) AS after
  FROM (SELECT case_id FROM touched WHERE $8::uuid IS NULL OR case_id > $8 ORDER BY case_id) AS one
  CROSS JOIN asked
  LEFT JOIN LATERAL (
    SELECT known.*, m.municipality_code AS municipality
    FROM known
    LEFT JOIN visit_municipalities m ON m.case_id = known.case_id
      AND m.known_from <= $5::timestamptz AND (m.known_to IS NULL OR m.known_to > $5::timestamptz)
    WHERE known.case_id = one.case_id
      AND known.known_from <= $5::timestamptz AND (known.known_to IS NULL OR known.known_to > $5::timestamptz)
  ) AS was ON true
  LEFT JOIN LATERAL (
    SELECT known.*, m.municipality_code AS municipality
    FROM known
    LEFT JOIN visit_municipalities m ON m.case_id = known.case_id AND m.known_to IS NULL
    WHERE known.case_id = one.case_id AND known.known_to IS NULL
  ) AS is_now ON true
  WHERE (was.among, was.office_code, was.country_code, was.division, was.municipality, was.attributed, was.figures)
      IS DISTINCT FROM (is_now.among, is_now.office_code, is_now.country_code, is_now.division, is_now.municipality,
        is_now.attributed, is_now.figures)
    AND (COALESCE(was.years, '{}') || COALESCE(is_now.years, '{}')) && asked.years
  ORDER BY one.case_id
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
