-- Open cases, each with its days in the present state by the calendar of its office.
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
JOIN offices o ON asked.offices IS NULL OR o.code = ANY (asked.offices)
JOIN cases c ON c.office_code = o.code AND c.open
