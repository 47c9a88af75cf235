-- Cases of a year that are open still: the first of them, each with the number of all.
-- $1 programme, $2 fiscal year, $3 how many
SELECT c.reference, c.title, c.office_code AS office, c.state, (count(*) OVER ())::integer AS total
FROM cases c
WHERE c.open AND c.id IN (
  SELECT case_id FROM case_facts WHERE programme = $1 AND fiscal_year = $2 AND known_to IS NULL
  UNION ALL
  SELECT case_id FROM dispatch_facts
  WHERE $1 = 'dispatch' AND known_to IS NULL AND $2 IN (target_fiscal_year, approved_year, departed_year)
  UNION ALL
  SELECT case_id FROM activity_facts WHERE programme = $1 AND fiscal_year = $2 AND known_to IS NULL
)
ORDER BY c.reference
LIMIT $3
