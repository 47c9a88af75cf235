-- The fiscal years of which the system knew any case that the reader may count, at an instant.
-- $1 programme, $2 offices, null for all, $3 the instant
SELECT fiscal_year AS year
FROM count_totals_known($3::timestamptz)
WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
GROUP BY fiscal_year
HAVING sum(cases) > 0
UNION
-- A dispatch makes known the years of its application, of its approval and of its departure.
SELECT years.year
FROM dispatch_facts
CROSS JOIN LATERAL (VALUES (target_fiscal_year), (approved_year), (departed_year)) AS years (year)
WHERE $1 = 'dispatch' AND years.year IS NOT NULL AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
UNION
SELECT fiscal_year
FROM activity_facts
WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
  AND known_from <= $3::timestamptz AND (known_to IS NULL OR known_to > $3::timestamptz)
UNION
-- Figures that headquarters entered make their year known.
SELECT fiscal_year
FROM jet_sheets
WHERE $1 = 'jet' AND entered_at <= $3::timestamptz
