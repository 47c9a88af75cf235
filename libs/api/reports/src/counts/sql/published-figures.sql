-- $1 programme, $3 table (null: all). What headquarters entered stands after what is published.
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
  accepted,
  determined,
  flags,
  finding_ids AS findings,
  source_line AS line,
  row_position AS "row",
  position::integer
FROM published_figures
WHERE programme = $1 AND kind <> 'check' AND ($3::text IS NULL OR table_id = $3)
UNION ALL
SELECT concat_ws('/', 'jet_register', s.fiscal_year, f.country_code, f.role), 'jet_register', s.source, 'cell',
  'participants', NULL, s.fiscal_year, NULL, NULL, f.country_code, NULL, f.role, NULL, c.name_en, s.fiscal_year::text,
  f.participants, NULL, NULL, f.participants IS NOT NULL, ARRAY['entered'], ARRAY[]::text[], NULL, NULL,
  1000000 + s.fiscal_year
FROM jet_sheets s JOIN jet_figures f ON f.sheet_id = s.id JOIN countries c ON c.code = f.country_code
WHERE $1 = 'jet' AND coalesce($3, 'jet_register') = 'jet_register'
  AND NOT EXISTS (SELECT FROM jet_sheets later WHERE later.fiscal_year = s.fiscal_year AND later.revision > s.revision)
ORDER BY position, key
