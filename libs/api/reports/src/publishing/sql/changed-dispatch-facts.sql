-- The facts of dispatches with all that counts of them.
SELECT
  case_id, known_from, known_to, office_code, country_code, expertise AS division, state,
  array_remove(ARRAY[target_fiscal_year, approved_year, departed_year], NULL) AS years,
  jsonb_build_object('approvedOn', approved_on, 'departedOn', departed_on, 'experts', experts) AS figures
FROM dispatch_facts
WHERE $1 = 'dispatch'
