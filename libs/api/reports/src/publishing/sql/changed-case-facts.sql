-- The facts of cases with all that counts of them.
SELECT
  case_id, known_from, known_to, office_code, country_code,
  NULLIF(concat_ws('/', prefecture_code, field), '') AS division, state,
  ARRAY[fiscal_year] AS years, jsonb_build_object('year', fiscal_year) AS attributed,
  jsonb_build_object('plannedPeople', planned_people, 'actualPeople', actual_people) AS figures
FROM case_facts
WHERE programme = $1
