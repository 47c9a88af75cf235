-- What stands behind one number, one page of it. $1–$6 as in asked, $7 office, $8 type, $9 step, $10 age and $11 month
-- (null: any), $12 the last key of the page before, $13 size of the page
, behind AS NOT MATERIALIZED (
  SELECT *
  FROM counted
  WHERE ($7::text IS NULL OR office = $7)
    AND ($8::text IS NULL OR type = $8)
    AND ($9::text IS NULL OR step = $9)
    AND ($10::text IS NULL OR age = $10)
    AND ($11::text IS NULL OR month = $11)
), page AS (
  SELECT *
  FROM behind
  WHERE ($12::text IS NULL OR key > $12)
  ORDER BY key
  LIMIT $13
)
SELECT
  page.key,
  c.reference,
  c.title,
  c.type,
  page.office,
  c.country_code AS country,
  page.step,
  page.days,
  page.at,
  (SELECT count(*)::integer FROM behind) AS total
FROM page
JOIN cases c ON c.id = page.case_id
ORDER BY page.key
