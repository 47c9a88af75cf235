-- Yearly counts from totals: as the database keeps them, or as they were published.
-- $1 programme, $2 states, $3 first and $4 last fiscal year, $5 offices (null: all), $6 rows, $7 columns,
-- $8 the group of each state in $2, $9 the cut of the totals, $10 of what is published: the publications
WITH kept AS (
  {{kept}}
), placed AS (
  SELECT
    fiscal_year, state, cases, planned_people, actual_people, actual_cases,
    {{row}} AS row_key,
    {{column}} AS column_key
  FROM kept
  WHERE {{counted}}
)
SELECT
  {{group}} AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  sum(cases)::integer AS cases,
  sum(planned_people)::integer AS planned_people,
  sum(actual_people)::integer AS actual_people,
  sum(actual_cases)::integer AS actual_cases
FROM placed{{grouped}}
GROUP BY {{group}}, fiscal_year, row_key, column_key
HAVING sum(cases) <> 0
