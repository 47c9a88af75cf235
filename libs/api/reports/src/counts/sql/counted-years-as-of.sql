-- The fiscal years of which the system knew any case that the reader may count, at an instant.
-- $1 programme, $2 offices, null for all, $3 the instant
SELECT DISTINCT fiscal_year AS year
FROM case_facts
WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
