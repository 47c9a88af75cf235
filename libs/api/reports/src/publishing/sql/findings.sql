-- Every finding in the published record, with what stands decided on it and which sides its figures offer.
SELECT
  f.id,
  f.severity,
  f.text_ja AS "textJa",
  f.text_en AS "textEn",
  ARRAY(SELECT DISTINCT t.programme FROM published_tables t WHERE t.id = ANY (f.table_ids) ORDER BY 1) AS programmes,
  f.document_ids AS documents,
  (SELECT d.decision FROM finding_decisions d WHERE d.finding_id = f.id ORDER BY d.id DESC LIMIT 1) AS decision,
  sides.*
FROM published_findings f
CROSS JOIN LATERAL (
  SELECT
    count(*) > 0 AS "hasValues",
    COALESCE(bool_or(v.printed IS NOT NULL), false) AS "hasPrinted",
    COALESCE(bool_or(v.printed IS NOT NULL AND v.computed <> v.printed), false) AS "hasComputed"
  FROM published_figures v
  WHERE f.id = ANY (v.finding_ids)
) AS sides
ORDER BY f.position
