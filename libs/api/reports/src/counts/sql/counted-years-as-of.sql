-- The fiscal years of which the system knew any case at an instant. $1 programme, $2 the instant
SELECT DISTINCT fiscal_year AS year
FROM case_facts
WHERE programme = $1 AND known_from <= $2::timestamptz AND (known_to IS NULL OR known_to > $2::timestamptz)
