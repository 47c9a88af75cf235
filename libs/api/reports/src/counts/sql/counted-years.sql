-- The fiscal years of which the system knows any case that the reader may count. $1 programme, $2 offices, null for all
-- From each year to the next one by the key of the totals: the cells of a year are many, its years are few. What is not
-- folded in yet may take away the last case of a year.
WITH RECURSIVE changed AS (
  SELECT fiscal_year AS year, sum(cases) AS cases
  FROM count_changes
  WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  GROUP BY fiscal_year
), sent AS (
  -- A dispatch makes known the years of its application, of its approval and of its departure.
  SELECT fiscal_year AS year, cases
  FROM dispatch_totals
  WHERE $1 = 'dispatch' AND cut = 'country' AND ($2::text[] IS NULL OR office_code = ANY ($2))
  UNION ALL
  SELECT known.year, cases
  FROM dispatch_changes
  CROSS JOIN LATERAL (VALUES (target_fiscal_year), (approved_year), (departed_year)) AS known (year)
  WHERE $1 = 'dispatch' AND known.year IS NOT NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
), years (year) AS (
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
SELECT years.year
FROM years
LEFT JOIN changed USING (year)
WHERE years.year IS NOT NULL AND (
  COALESCE(changed.cases, 0) >= 0 OR changed.cases + (
    SELECT sum(t.cases)
    FROM count_totals t
    WHERE t.programme = $1 AND t.cut = 'country' AND t.fiscal_year = years.year
      AND ($2::text[] IS NULL OR t.office_code = ANY ($2))
  ) > 0
)
UNION
SELECT year
FROM changed
WHERE cases > 0
UNION
SELECT year
FROM sent
GROUP BY year
HAVING sum(cases) > 0
UNION
SELECT fiscal_year
FROM activity_facts
WHERE programme = $1 AND known_to IS NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
-- Figures that headquarters entered make their year known.
SELECT fiscal_year
FROM jet_sheets
WHERE $1 = 'jet'
