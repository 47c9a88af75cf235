-- Yearly counts of dispatches from totals: as the database keeps them, or as they were published.
-- $1–$7 as in counts-now, $8 the group and $9 the attribution of each state in $2, $10 the cut of the totals,
-- $11 of what is published: the publications
WITH kept AS (
  {{kept}}
), placed AS (
  SELECT asked.name, fiscal_year, cases, experts, {{row}} AS row_key, {{column}} AS column_key
  FROM kept
  JOIN (
    SELECT state, name COLLATE "C" AS name, basis FROM unnest($2::text[], $8::text[], $9::text[]) AS given (state, name, basis)
  ) AS asked USING (state, basis)
  WHERE {{counted}}
)
SELECT
  name AS "group",
  fiscal_year AS year,
  row_key AS "row",
  column_key AS "column",
  sum(cases)::integer AS cases,
  sum(experts)::integer AS experts
FROM placed
GROUP BY name, fiscal_year, row_key, column_key
HAVING sum(cases) <> 0
