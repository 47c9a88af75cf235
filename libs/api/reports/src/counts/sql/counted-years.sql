-- The fiscal years of which the system knows any case that the reader may count. $1 programme, $2 offices, null for all
-- From each year to the next one by the key of the totals: the cells of a year are many, its years are few.
WITH RECURSIVE years (year) AS (
  SELECT min(fiscal_year)
  FROM count_totals
  WHERE programme = $1 AND cut = 'country' AND cases > 0 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  UNION ALL
  SELECT (
    SELECT min(t.fiscal_year)
    FROM count_totals t
    WHERE t.programme = $1 AND t.cut = 'country' AND t.fiscal_year > years.year
      AND t.cases > 0 AND ($2::text[] IS NULL OR t.office_code = ANY ($2))
  )
  FROM years
  WHERE years.year IS NOT NULL
)
SELECT year
FROM years
WHERE year IS NOT NULL
UNION
SELECT fiscal_year
FROM count_changes
WHERE programme = $1 AND cases > 0 AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
-- A dispatch makes known the years of its application, of its approval and of its departure.
SELECT fiscal_year
FROM dispatch_totals
WHERE $1 = 'dispatch' AND cut = 'country' AND cases > 0 AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
SELECT known.year
FROM dispatch_changes
CROSS JOIN LATERAL (VALUES (target_fiscal_year), (approved_year), (departed_year)) AS known (year)
WHERE $1 = 'dispatch' AND cases > 0 AND known.year IS NOT NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
SELECT fiscal_year
FROM activity_facts
WHERE programme = $1 AND known_to IS NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
-- Figures that headquarters entered make their year known.
SELECT fiscal_year
FROM jet_sheets
WHERE $1 = 'jet'
