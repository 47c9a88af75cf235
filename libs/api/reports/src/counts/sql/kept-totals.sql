-- The totals of cases that the database keeps, with what has not been folded in yet. $9 the cut of the totals
SELECT
  programme, fiscal_year, office_code, state, cases, planned_people, actual_people, actual_cases,
  CASE WHEN cut = 'country' THEN place END AS country_code,
  CASE WHEN cut = 'prefecture' THEN place END AS prefecture_code
FROM count_totals
WHERE cut = $9
UNION ALL
SELECT
  programme, fiscal_year, office_code, state, cases, planned_people, actual_people, actual_cases,
  country_code, prefecture_code
FROM count_changes
