-- The facts of dispatches with all that counts of them: what stands apart counts by the year applied for alone, and who
-- goes counts once they left.
SELECT
  case_id, known_from, known_to, office_code, country_code, expertise AS division, state,
  CASE WHEN is_counted THEN array_remove(ARRAY[approved_year, departed_year], NULL)
    ELSE ARRAY[target_fiscal_year] END AS years,
  CASE WHEN is_counted THEN jsonb_strip_nulls(jsonb_build_object('approval', approved_year, 'departure', departed_year))
    ELSE jsonb_build_object('application', target_fiscal_year) END AS attributed,
  jsonb_build_object(
    'approvedOn', CASE WHEN is_counted THEN approved_on END,
    'departedOn', CASE WHEN is_counted THEN departed_on END,
    'experts', CASE WHEN state IN ({{departed}}) THEN experts END
  ) AS figures
FROM (SELECT *, state IN ({{counted}}) AS is_counted FROM dispatch_facts) AS dispatch_facts
WHERE $1 = 'dispatch'
