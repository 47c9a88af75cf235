-- Yearly counts as known at an instant, from the facts that held then.
-- $1–$8 as in counts-now, $9 the instant (null: now)
WITH placed AS (
  SELECT
    fiscal_year, state, planned_people, actual_people,
    {{row}} AS row_key,
    {{column}} AS column_key
  FROM {{facts}}
  WHERE {{known}}
    AND {{counted}}
)
SELECT
  grouped.name AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  count(*)::integer AS cases,
  COALESCE(sum(planned_people), 0)::integer AS planned_people,
  COALESCE(sum(actual_people), 0)::integer AS actual_people,
  count(actual_people)::integer AS actual_cases
FROM placed
JOIN unnest($2::text[], $8::text[]) AS grouped (state, name) USING (state)
GROUP BY grouped.name, fiscal_year, row_key, column_key
