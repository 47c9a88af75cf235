-- Yearly counts of dispatches as known now, from the totals that the database keeps.
-- $1–$7 as in counts-now, $8 the group and $9 the attribution of each state in $2, $10 the cut of the totals
WITH kept AS (
  SELECT
    'dispatch'::text AS programme, basis, fiscal_year, office_code, state, cases, experts,
    CASE WHEN cut = 'country' THEN place END AS country_code,
    CASE WHEN cut = 'expertise' THEN NULLIF(place, '') END AS expertise
  FROM dispatch_totals
  WHERE cut = $10
  UNION ALL
  SELECT
    'dispatch', years.basis, years.year, office_code, state, cases, experts, country_code, NULLIF(expertise, '')
  FROM dispatch_changes
  CROSS JOIN LATERAL (
    VALUES ('approval', approved_year), ('departure', departed_year), ('application', target_fiscal_year)
  ) AS years (basis, year)
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
