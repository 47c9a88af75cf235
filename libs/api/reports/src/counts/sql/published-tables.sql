-- $1 programme. What headquarters entered stands after what is published.
SELECT
  t.id,
  t.title_ja AS "titleJa",
  t.title_en AS "titleEn",
  t.dimensions,
  t.as_of_ja AS "asOfJa",
  t.as_of_en AS "asOfEn",
  t.document_id AS "documentId",
  d.title_en AS document,
  t.position::integer
FROM published_tables t
LEFT JOIN published_documents d ON d.id = t.document_id
WHERE t.programme = $1
UNION ALL
SELECT 'jet_register', '本部が登録した人数', 'Entered by headquarters', ARRAY['fiscalYear', 'country', 'role'],
  NULL, NULL, NULL, NULL, 1000000
WHERE $1 = 'jet' AND EXISTS (SELECT FROM jet_sheets)
ORDER BY position
