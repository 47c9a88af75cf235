-- Open cases in a state whose next step is a decision, each with its days in that state.
SELECT
  c.id AS key,
  c.id AS case_id,
  c.office_code AS office,
  c.type,
  c.state AS step,
  (asked.now AT TIME ZONE o.time_zone)::date - (c.state_since AT TIME ZONE o.time_zone)::date AS days,
  NULL::text AS month,
  NULL::boolean AS met,
  c.state_since AS at
FROM asked
CROSS JOIN LATERAL unnest(asked.types, asked.steps) AS decision (type, state)
JOIN offices o ON asked.offices IS NULL OR o.code = ANY (asked.offices)
JOIN cases c ON c.office_code = o.code AND c.state = decision.state AND c.type = decision.type AND c.open
