-- The figures that a finding is about, from every document. $1 finding
SELECT
  COALESCE(t.title_en, d.title_en) AS "table",
  jsonb_build_object('ja', COALESCE(t.title_ja, d.title_ja), 'en', COALESCE(t.title_en, d.title_en)) AS "tableName",
  COALESCE(f.programme, t.programme) AS programme,
  CASE WHEN c.code IS NOT NULL THEN jsonb_build_object('ja', c.name_ja, 'en', c.name_en) END AS country,
  COALESCE(f.document_id, t.document_id) AS document,
  f.row_label AS row,
  f.column_label AS column,
  f.printed,
  f.computed,
  CASE s.decision WHEN 'printed' THEN f.printed WHEN 'computed' THEN COALESCE(f.computed, f.printed) END AS accepted
FROM published_figures f
LEFT JOIN published_tables t ON t.id = f.table_id
LEFT JOIN published_documents d ON d.id = f.document_id
LEFT JOIN countries c ON c.code = f.country_code
LEFT JOIN LATERAL (
  SELECT decision FROM finding_decisions WHERE finding_id = ANY (f.finding_ids) ORDER BY id DESC LIMIT 1
) AS s ON true
WHERE $1 = ANY (f.finding_ids)
ORDER BY f.position, f.key
LIMIT 1000
