-- Yearly counts of dispatches, with everybody who was sent: one person may have gone on several missions.
-- $1–$7 as in counts-now, $8–$10 as in dispatch-attributed
WITH attributed AS (
  {{attributed}}
), placed AS (
  SELECT name, fiscal_year, experts, {{row}} AS row_key, {{column}} AS column_key
  FROM attributed
  WHERE {{counted}}
)
SELECT
  name AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  count(*)::integer AS cases,
  jsonb_agg(experts) AS experts
FROM placed
GROUP BY name, fiscal_year, row_key, column_key
