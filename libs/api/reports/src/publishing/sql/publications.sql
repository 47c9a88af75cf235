-- Publications with who made them and how many cases stand behind them, the latest revision of a year first.
-- $1 programme (null: all), $2 one of them (null: all), of which the other revisions of its year are named too,
-- $3 whether only those that stand, $4 the offices whose cases the reader may see (null: all)
SELECT
  p.id,
  p.programme,
  p.fiscal_year AS "fiscalYear",
  p.revision,
  to_char(p.as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "asOf",
  u.display_name AS "publishedBy",
  p.reason,
  p.hash,
  -- The number of all would tell what is hidden of other offices.
  (
    SELECT count(*)::integer
    FROM publication_cases c
    WHERE c.publication_id = p.id
      AND ($4::text[] IS NULL OR EXISTS (SELECT FROM cases k WHERE k.id = c.case_id AND k.office_code = ANY ($4)))
  ) AS cases
FROM publications p
JOIN users u ON u.id = p.published_by
LEFT JOIN publications one ON one.id = $2::uuid
WHERE ($1::text IS NULL OR p.programme = $1)
  AND ($2::uuid IS NULL OR (p.programme = one.programme AND p.fiscal_year = one.fiscal_year))
  AND (NOT $3::boolean OR EXISTS (SELECT FROM current_publications c WHERE c.id = p.id))
ORDER BY p.programme, p.fiscal_year DESC, p.revision DESC
LIMIT 5000
