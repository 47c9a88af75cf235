-- Entered figures of JET by year and country that are others than at an instant, each as they were and as they are.
-- What is entered for a year of the printed record counts in nothing.
-- $1 first and $2 last fiscal year, $3 the instant, $4 the last one of the page before, $5 size of the page
WITH sheets AS (
  SELECT s.*, s.entered_at <= $3::timestamptz AS is_of_then
  FROM jet_sheets s
  WHERE s.fiscal_year BETWEEN $1::integer AND $2::integer
    AND NOT EXISTS (
      SELECT FROM published_figures p
      WHERE p.programme = 'jet' AND p.kind <> 'check' AND p.fiscal_year = s.fiscal_year
    )
), standing AS (
  SELECT id, fiscal_year, is_of_then
  FROM (
    SELECT DISTINCT ON (fiscal_year) id, fiscal_year, true AS is_of_then
    FROM sheets WHERE is_of_then ORDER BY fiscal_year, revision DESC
  ) AS of_then
  UNION ALL
  SELECT id, fiscal_year, false
  FROM (SELECT DISTINCT ON (fiscal_year) id, fiscal_year FROM sheets ORDER BY fiscal_year, revision DESC) AS of_now
), figures AS (
  SELECT
    s.fiscal_year, f.country_code,
    jsonb_object_agg(f.role, f.participants) FILTER (WHERE s.is_of_then) AS before,
    jsonb_object_agg(f.role, f.participants) FILTER (WHERE NOT s.is_of_then) AS after
  FROM standing s
  JOIN jet_figures f ON f.sheet_id = s.id
  GROUP BY s.fiscal_year, f.country_code
), changed AS (
  SELECT md5('jet ' || fiscal_year || ' ' || country_code)::uuid AS id, *
  FROM figures
  WHERE before IS DISTINCT FROM after
)
SELECT
  changed.id,
  fiscal_year AS "fiscalYear",
  country_code AS country,
  before,
  after,
  (SELECT source FROM sheets s WHERE s.fiscal_year = changed.fiscal_year ORDER BY revision DESC LIMIT 1) AS source,
  (
    SELECT jsonb_agg(e ORDER BY e.at DESC)
    FROM (
      SELECT s.entered_at AS at, u.display_name AS "by"
      FROM sheets s
      JOIN users u ON u.id = s.entered_by
      WHERE s.fiscal_year = changed.fiscal_year AND NOT s.is_of_then
      ORDER BY s.revision DESC
      LIMIT 10
    ) AS e
  ) AS events
FROM changed
WHERE $4::uuid IS NULL OR changed.id > $4
ORDER BY changed.id
LIMIT $5
