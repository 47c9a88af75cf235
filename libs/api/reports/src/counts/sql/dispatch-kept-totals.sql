-- The totals of dispatches that the database keeps, with what has not been folded in yet. $10 the cut of the totals
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
