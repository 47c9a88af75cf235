-- The totals of cases as known at an instant, by country alone. $9 the instant
SELECT
  programme, fiscal_year, office_code, state, cases, planned_people, actual_people, actual_cases, country_code,
  NULL::text AS prefecture_code
FROM count_totals_known($9::timestamptz)
