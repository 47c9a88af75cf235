-- Yearly counts of activities; of people, with the cases that they took part in, since one case has many countries.
-- $1–$7 as in counts-now, $8–$10 as in activity-placed
WITH placed AS (
  {{placed}}
), keyed AS (
  SELECT case_id, name, fiscal_year, planned, actual, {{row}} AS row_key, {{column}} AS column_key
  FROM placed
  WHERE {{counted}}
)
SELECT
  name AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  count(DISTINCT case_id)::integer AS cases,
  COALESCE(sum(planned), 0)::integer AS planned_people,
  COALESCE(sum(actual), 0)::integer AS actual_people,
  count(DISTINCT case_id) FILTER (WHERE actual IS NOT NULL)::integer AS actual_cases,
  array_agg(DISTINCT case_id) AS members
FROM keyed
GROUP BY name, fiscal_year, row_key, column_key
