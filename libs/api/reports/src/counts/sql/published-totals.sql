-- The totals of cases as they were published. $9 the cut of the totals, $10 the publications
SELECT
  p.programme, p.fiscal_year, t.office_code, t.state, t.cases, t.planned_people, t.actual_people, t.actual_cases,
  CASE WHEN t.cut = 'country' THEN t.place END AS country_code,
  CASE WHEN t.cut = 'prefecture' THEN t.place END AS prefecture_code
FROM publications p
JOIN publication_totals t ON t.publication_id = p.id
WHERE p.id = ANY ($10::uuid[]) AND t.cut = $9
