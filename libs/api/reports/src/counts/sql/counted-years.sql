-- The fiscal years of which the system knows any case that the reader may count. $1 programme, $2 offices, null for all
SELECT DISTINCT fiscal_year AS year
FROM count_totals
WHERE programme = $1 AND cut = 'country' AND cases > 0 AND ($2::text[] IS NULL OR office_code = ANY ($2))
UNION
SELECT DISTINCT fiscal_year
FROM count_changes
WHERE programme = $1 AND cases > 0 AND ($2::text[] IS NULL OR office_code = ANY ($2))
