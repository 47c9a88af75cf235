-- Which cases count otherwise than at an instant; each is named by its place among those that are asked about. One that
-- has been changed and is as it was then counts as it did.
-- $1 their ids, $2 the instant for each
WITH asked AS (
  SELECT id, at, place::integer - 1 AS place
  FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS given (id, at, place)
),
told AS (
  SELECT a.place, a.at, to_jsonb(f) AS fact, f.known_from, f.known_to
  FROM asked a JOIN case_facts f ON f.case_id = a.id
  UNION ALL
  SELECT a.place, a.at, to_jsonb(f), f.known_from, f.known_to
  FROM asked a JOIN dispatch_facts f ON f.case_id = a.id
  UNION ALL
  SELECT a.place, a.at, to_jsonb(f), f.known_from, f.known_to
  FROM asked a JOIN activity_facts f ON f.case_id = a.id
)
SELECT DISTINCT place FROM (
  SELECT place
  FROM told
  GROUP BY place, fact - ARRAY['id', 'known_from', 'known_to', 'known_in']
  HAVING bool_or(known_to IS NULL) <> bool_or(known_from <= at AND (known_to IS NULL OR known_to > at))
) AS otherwise
