-- $1 tables
SELECT
  id, severity, table_ids AS tables, text_ja AS "textJa", text_en AS "textEn",
  import_rule_ja AS "ruleJa", import_rule_en AS "ruleEn", affected
FROM published_findings
WHERE table_ids && $1::text[]
ORDER BY position
