-- The publications of a programme that stand. $1 programme
SELECT
  id,
  fiscal_year AS "fiscalYear",
  revision,
  to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "asOf",
  hash
FROM current_publications
WHERE programme = $1
ORDER BY fiscal_year
