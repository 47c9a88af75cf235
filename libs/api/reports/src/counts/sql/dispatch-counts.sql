-- Yearly counts of dispatches from their facts, where asked for with everybody who was sent: one person may have gone
-- on several missions.
-- $1–$7 as in counts-now, $8–$10 as in dispatch-attributed, $11 whether to name who was sent
WITH attributed AS (
  {{attributed}}
), placed AS MATERIALIZED (
  SELECT name, fiscal_year, experts, {{row}} AS row_key, {{column}} AS column_key
  FROM attributed
  WHERE {{counted}}
), sent AS (
  SELECT name, fiscal_year, row_key, column_key, array_agg(DISTINCT expert) AS members
  FROM placed
  CROSS JOIN unnest(experts) AS expert
  WHERE $11::boolean
  GROUP BY name, fiscal_year, row_key, column_key
), summed AS (
  SELECT
    name, fiscal_year, row_key, column_key,
    count(*)::integer AS cases, sum(cardinality(experts))::integer AS experts
  FROM placed
  GROUP BY name, fiscal_year, row_key, column_key
)
SELECT
  name AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  cases,
  experts,
  COALESCE(members, '{}') AS members
FROM summed
LEFT JOIN sent USING (name, fiscal_year, row_key, column_key)
