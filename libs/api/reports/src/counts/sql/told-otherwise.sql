-- Which cases have counted otherwise since an instant; each is named by its place among those that are asked about.
-- $1 their ids, $2 the instant for each
SELECT asked.place::integer - 1 AS place
FROM unnest($1::uuid[], $2::timestamptz[]) WITH ORDINALITY AS asked (id, at, place)
WHERE EXISTS (
    SELECT FROM case_facts f WHERE f.case_id = asked.id AND (f.known_from > asked.at OR f.known_to > asked.at)
  )
  OR EXISTS (
    SELECT FROM dispatch_facts f WHERE f.case_id = asked.id AND (f.known_from > asked.at OR f.known_to > asked.at)
  )
  OR EXISTS (
    SELECT FROM activity_facts f WHERE f.case_id = asked.id AND (f.known_from > asked.at OR f.known_to > asked.at)
  )
