-- Cases that went through to their end in the period, each with the days from its entry.
SELECT
  c.id AS key,
  c.id AS case_id,
  c.office_code AS office,
  goal.type,
  goal.state AS step,
  c.ended_on - c.entered_on AS days,
  left(c.ended_on::text, 7) AS month,
  NULL::boolean AS met,
  c.state_since AS at
FROM asked
CROSS JOIN LATERAL unnest(asked.types, asked.steps) AS goal (type, state)
CROSS JOIN LATERAL (
  SELECT
    k.id,
    k.office_code,
    k.state_since,
    (k.state_since AT TIME ZONE o.time_zone)::date AS ended_on,
    (k.created_at AT TIME ZONE o.time_zone)::date AS entered_on
  FROM cases k
  JOIN offices o ON o.code = k.office_code
  WHERE k.type = goal.type AND k.state = goal.state AND NOT k.open
    AND k.state_since >= asked.since - 1 AND k.state_since < asked.until + 1
    AND (asked.offices IS NULL OR k.office_code = ANY (asked.offices))
    -- What came in from a file after its end was not completed here: it has been in that state from its entry on.
    AND k.state_since > k.created_at
  OFFSET 0
) AS c
WHERE c.ended_on >= asked.since AND c.ended_on < asked.until
