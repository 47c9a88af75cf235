-- Appointments of the period, by the calendar of the venue, that a host was asked for and whose time has come.
SELECT
  a.id AS key,
  a.case_id,
  a.office_code AS office,
  'visit' AS type,
  a.status AS step,
  NULL::integer AS days,
  left(a.local_start::text, 7) AS month,
  a.status = 'confirmed' AS met,
  a.starts_at AS at
FROM asked
JOIN appointments a ON a.starts_at >= asked.since - 1 AND a.starts_at < least(asked.until + 1, asked.now)
  AND a.status IN ('requested', 'confirmed', 'declined')
  AND (asked.offices IS NULL OR a.office_code = ANY (asked.offices))
WHERE a.local_start >= asked.since AND a.local_start < asked.until
