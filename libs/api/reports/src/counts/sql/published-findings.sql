-- What was found about the tables of a programme, and about the texts of documents. $1 programme, $5 the instant (null: now)
SELECT
  id, severity, table_ids AS tables, text_ja AS "textJa", text_en AS "textEn",
  import_rule_ja AS "ruleJa", import_rule_en AS "ruleEn", affected,
  (
    SELECT d.decision FROM finding_decisions d
    WHERE d.finding_id = published_findings.id AND d.decided_at <= COALESCE($5::timestamptz, 'infinity')
    ORDER BY d.id DESC
    LIMIT 1
  ) AS decision
FROM published_findings
WHERE table_ids && ARRAY(SELECT id FROM published_tables WHERE programme = $1) OR cardinality(table_ids) = 0
ORDER BY position
