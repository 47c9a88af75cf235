-- What was decided on a finding, the latest first. $1 finding
SELECT d.number, d.decision, d.reason, u.display_name AS "decidedBy", d.decided_at AS "decidedAt"
FROM finding_decisions d
JOIN users u ON u.id = d.decided_by
WHERE d.finding_id = $1
ORDER BY d.number DESC
LIMIT 1000
