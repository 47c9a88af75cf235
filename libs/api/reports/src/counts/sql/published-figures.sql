-- $1 programme, $3 table (null: all)
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
  row_position AS "row"
FROM published_figures
WHERE programme = $1 AND kind <> 'check' AND ($3::text IS NULL OR table_id = $3)
ORDER BY position
