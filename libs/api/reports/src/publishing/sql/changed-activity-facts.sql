-- The facts of activities with all that counts of them.
SELECT
  case_id, known_from, known_to, office_code, country_code, prefecture_code AS division, state,
  ARRAY[fiscal_year] AS years, jsonb_build_object('year', fiscal_year) AS attributed,
  jsonb_build_object('visitorsPlanned', visitors_planned, 'visitorsActual', visitors_actual,
    'participantsPlanned', participants_planned, 'participantsActual', participants_actual) AS figures
FROM activity_facts
WHERE programme = $1
