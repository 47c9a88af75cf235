-- How many dispatches that left have no day of approval: they come in from files, and counted by approval are in no year.
-- $1 offices, $2 the instant; the limits of the filters follow
SELECT count(*)::integer AS undated
FROM dispatch_facts
WHERE approved_year IS NULL
  AND state IN ('dispatched', 'returned_home', 'reported', 'closed')
  AND ($1::text[] IS NULL OR office_code = ANY ($1))
  AND CASE
    WHEN $2::timestamptz IS NULL THEN known_to IS NULL
    ELSE known_from <= $2 AND (known_to IS NULL OR known_to > $2)
  END{{limits}}
