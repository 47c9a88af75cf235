-- How many of the missions that a count takes in have nobody by name: they come in from files, and who went is not known.
-- $1–$7 as in counts-now, $8–$10 as in dispatch-attributed
WITH attributed AS (
  {{attributed}}
    AND cardinality(f.experts) = 0 AND f.state IN ('dispatched', 'returned_home', 'reported', 'closed')
)
SELECT
  name AS "group",
  fiscal_year AS year,
  {{row}} AS "row",
  {{column}} AS "column",
  count(*)::integer AS unnamed
FROM attributed
WHERE {{counted}}
GROUP BY 1, 2, 3, 4
