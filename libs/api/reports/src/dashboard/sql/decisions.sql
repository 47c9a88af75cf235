-- Decisions of the period, each with the days that the case had waited for it.
SELECT
  s.event_id AS key,
  s.case_id,
  s.office_code AS office,
  decision.type,
  decision.step,
  s.decided_on - s.came_on AS days,
  left(s.decided_on::text, 7) AS month,
  NULL::boolean AS met,
  s.until AS at
FROM asked
CROSS JOIN LATERAL unnest(asked.types, asked.steps) AS decision (type, step)
CROSS JOIN LATERAL (
  SELECT
    k.event_id,
    k.case_id,
    k.office_code,
    k.until,
    (k.until AT TIME ZONE o.time_zone)::date AS decided_on,
    (k.since AT TIME ZONE o.time_zone)::date AS came_on
  FROM case_stays k
  JOIN offices o ON o.code = k.office_code
  WHERE k.type = decision.type AND k.transition = decision.step
    -- A day more on either side than any calendar needs; the exact days are those of the office.
    AND k.until >= asked.since - 1 AND k.until < asked.until + 1
    AND (asked.offices IS NULL OR k.office_code = ANY (asked.offices))
  -- Each step is looked up by itself.
  OFFSET 0
) AS s
WHERE s.decided_on >= asked.since AND s.decided_on < asked.until
