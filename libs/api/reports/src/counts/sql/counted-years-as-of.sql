-- The fiscal years of which the system knew any case that the reader may count, at an instant.
-- $1 programme, $2 offices, null for all, $3 the instant
SELECT DISTINCT fiscal_year AS year
FROM case_facts
WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
UNION
-- A dispatch makes known the years of its application, of its approval and of its departure.
SELECT years.year
FROM dispatch_facts
CROSS JOIN LATERAL (VALUES (target_fiscal_year), (approved_year), (departed_year)) AS years (year)
WHERE $1 = 'dispatch' AND years.year IS NOT NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
UNION
SELECT fiscal_year
FROM activity_facts
WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
