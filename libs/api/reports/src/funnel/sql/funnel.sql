-- How many applications got how far, by target fiscal year. $1, $2 as in applications
WITH applications AS (
  {{applications}}
)
SELECT
  target_fiscal_year AS "targetFiscalYear",
  count(*) FILTER (WHERE requested)::integer AS requested,
  count(*) FILTER (WHERE endorsed)::integer AS endorsed,
  count(*) FILTER (WHERE approved)::integer AS approved,
  count(*) FILTER (WHERE matched)::integer AS matched,
  count(*) FILTER (WHERE dispatched)::integer AS dispatched
FROM applications
GROUP BY target_fiscal_year
ORDER BY target_fiscal_year DESC
