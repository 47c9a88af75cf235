-- The totals of dispatches as they were published. $10 the cut of the totals, $11 the publications
SELECT
  p.programme, t.basis, p.fiscal_year, t.office_code, t.state, t.cases, t.experts,
  CASE WHEN t.cut = 'country' THEN t.place END AS country_code,
  CASE WHEN t.cut = 'expertise' THEN NULLIF(t.place, '') END AS expertise
FROM publications p
JOIN publication_totals t ON t.publication_id = p.id
WHERE p.id = ANY ($11::uuid[]) AND t.cut = $10
