-- $1: findings as jsonb
INSERT INTO published_findings (
  id, position, severity, table_ids, document_ids, text_ja, text_en, import_rule_ja, import_rule_en, affected
)
SELECT
  id, position, severity, table_ids, document_ids, text_ja, text_en, import_rule_ja, import_rule_en, affected
FROM jsonb_to_recordset($1::jsonb) AS given (
  id text, position smallint, severity text, table_ids text[], document_ids text[],
  text_ja text, text_en text, import_rule_ja text, import_rule_en text, affected jsonb
)
ON CONFLICT (id) DO UPDATE SET
  position = excluded.position,
  severity = excluded.severity,
  table_ids = excluded.table_ids,
  document_ids = excluded.document_ids,
  text_ja = excluded.text_ja,
  text_en = excluded.text_en,
  import_rule_ja = excluded.import_rule_ja,
  import_rule_en = excluded.import_rule_en,
  affected = excluded.affected;
