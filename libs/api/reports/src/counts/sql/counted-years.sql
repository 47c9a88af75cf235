-- The fiscal years of which the system knows any case. $1 programme
SELECT DISTINCT fiscal_year AS year
FROM count_totals
WHERE programme = $1 AND cut = 'country' AND cases > 0
UNION
SELECT DISTINCT fiscal_year
FROM count_changes
WHERE programme = $1 AND cases > 0
