-- $1 programme
SELECT
  t.id,
  t.title_ja AS "titleJa",
  t.title_en AS "titleEn",
  t.dimensions,
  t.as_of_ja AS "asOfJa",
  t.as_of_en AS "asOfEn",
  t.document_id AS "documentId",
  d.title_en AS document
FROM published_tables t
LEFT JOIN published_documents d ON d.id = t.document_id
WHERE t.programme = $1
ORDER BY t.position
