-- Ended years with cases that neither were published nor stand in the printed record.
-- $1 programme (null: all), $2 the first year that has not ended, $3 offices (null: all)
SELECT DISTINCT known.programme, known.year AS "fiscalYear"
FROM (
  -- What was added and not folded in yet may be gone by now: only together do they tell.
  SELECT programme, year
  FROM (
    SELECT programme, fiscal_year AS year, office_code, cases FROM count_totals WHERE cut = 'country'
    UNION ALL
    SELECT programme, fiscal_year, office_code, cases FROM count_changes
    UNION ALL
    SELECT 'dispatch', fiscal_year, office_code, cases FROM dispatch_totals WHERE cut = 'country'
    UNION ALL
    SELECT 'dispatch', years.year, office_code, cases
    FROM dispatch_changes
    CROSS JOIN LATERAL (VALUES (target_fiscal_year), (approved_year), (departed_year)) AS years (year)
    WHERE years.year IS NOT NULL
  ) AS kept
  WHERE $3::text[] IS NULL OR office_code = ANY ($3)
  GROUP BY programme, year
  HAVING sum(cases) > 0
  UNION ALL
  SELECT programme, fiscal_year FROM activity_facts
  WHERE known_to IS NULL AND ($3::text[] IS NULL OR office_code = ANY ($3))
) AS known
WHERE ($1::text IS NULL OR known.programme = $1)
  AND known.year < $2
  AND NOT EXISTS (SELECT FROM publications p WHERE p.programme = known.programme AND p.fiscal_year = known.year)
  AND NOT EXISTS (
    SELECT FROM published_figures f
    WHERE f.programme = known.programme AND f.kind = 'cell'
      AND known.year BETWEEN COALESCE(f.fiscal_year, f.period_from) AND COALESCE(f.fiscal_year, f.period_to)
  )
ORDER BY known.programme, known.year DESC
LIMIT 5000
