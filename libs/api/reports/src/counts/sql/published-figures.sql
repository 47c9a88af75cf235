-- $1 programme, $3 table (null: all), $5 the instant (null: now). What headquarters entered stands after what is
-- published, and of a year that is published only beside it; what is accepted follows the latest decision on a finding of
-- the figure.
SELECT
  key,
  table_id AS "tableId",
  document_id AS "documentId",
  kind,
  measure,
  office_code AS "officeCode",
  fiscal_year AS "fiscalYear",
  period_from AS "periodFrom",
  period_to AS "periodTo",
  country_code AS country,
  prefecture_code AS prefecture,
  role,
  expertise,
  row_label AS "rowLabel",
  column_label AS "columnLabel",
  printed,
  computed,
  CASE standing.decision
    WHEN 'printed' THEN printed
    WHEN 'computed' THEN COALESCE(computed, printed)
    WHEN 'open' THEN NULL
    ELSE accepted
  END AS accepted,
  determined,
  CASE WHEN standing.decision IN ('printed', 'computed') THEN flags || ('accepted-' || standing.decision) ELSE flags END
    AS flags,
  finding_ids AS findings,
  source_line AS line,
  row_position AS "row",
  position::integer
FROM published_figures
LEFT JOIN LATERAL (
  SELECT d.decision
  FROM finding_decisions d
  WHERE d.finding_id = ANY (finding_ids) AND d.decided_at <= COALESCE($5::timestamptz, 'infinity')
  ORDER BY d.id DESC
  LIMIT 1
) AS standing ON true
WHERE programme = $1 AND kind <> 'check' AND ($3::text IS NULL OR table_id = $3)
UNION ALL
SELECT concat_ws('/', 'jet_register', s.fiscal_year, f.country_code, f.role), 'jet_register', s.source, 'cell',
  'participants', NULL, s.fiscal_year, NULL, NULL, f.country_code, NULL, f.role, NULL, c.name_en, s.fiscal_year::text,
  f.participants, NULL, NULL, f.participants IS NOT NULL,
  CASE WHEN s.fiscal_year = ANY (recorded.years) THEN ARRAY['entered', 'beside-published'] ELSE ARRAY['entered'] END,
  ARRAY[]::text[], NULL, NULL, 1000000 + s.fiscal_year
FROM jet_sheets s JOIN jet_figures f ON f.sheet_id = s.id JOIN countries c ON c.code = f.country_code
CROSS JOIN (
  SELECT array_agg(DISTINCT p.fiscal_year) AS years FROM published_figures p WHERE p.programme = 'jet' AND p.kind <> 'check'
) AS recorded
WHERE $1 = 'jet' AND s.entered_at <= COALESCE($5::timestamptz, 'infinity')
  AND coalesce($3, 'jet_register') = 'jet_register'
  AND NOT EXISTS (
    SELECT FROM jet_sheets later
    WHERE later.fiscal_year = s.fiscal_year AND later.revision > s.revision
      AND later.entered_at <= COALESCE($5::timestamptz, 'infinity')
  )
ORDER BY position, key
