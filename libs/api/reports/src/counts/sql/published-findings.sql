-- What was found about the tables of a programme. $1 programme
SELECT
  id, severity, table_ids AS tables, text_ja AS "textJa", text_en AS "textEn",
  import_rule_ja AS "ruleJa", import_rule_en AS "ruleEn", affected
FROM published_findings
WHERE table_ids && ARRAY(SELECT id FROM published_tables WHERE programme = $1)
ORDER BY position
