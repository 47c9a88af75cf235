-- Open cases whose next deadline has passed at their office, each with the days since. The order of the list finds them:
-- no office is a day ahead of the date in UTC and another.
SELECT
  c.id AS key,
  c.id AS case_id,
  c.office_code AS office,
  c.type,
  c.state AS step,
  (asked.now AT TIME ZONE o.time_zone)::date - c.next_deadline AS days,
  NULL::text AS month,
  NULL::boolean AS met,
  c.next_deadline::timestamp AT TIME ZONE o.time_zone AS at
FROM asked
JOIN cases c ON COALESCE(c.next_deadline, 'infinity'::date) <= (asked.now AT TIME ZONE 'UTC')::date AND c.open
  AND (asked.offices IS NULL OR c.office_code = ANY (asked.offices))
JOIN offices o ON o.code = c.office_code
WHERE c.next_deadline < (asked.now AT TIME ZONE o.time_zone)::date
