-- The applications behind one figure of the funnel, one page of them.
-- $1, $2 as in applications, $3 the figure, $4 the last case of the page before, $5 size of the page
WITH applications AS (
  {{applications}}
), behind AS (
  SELECT *
  FROM applications
  WHERE CASE $3::text
    WHEN 'requested' THEN requested
    WHEN 'endorsed' THEN endorsed
    WHEN 'approved' THEN approved
    WHEN 'matched' THEN matched
    WHEN 'dispatched' THEN dispatched
    WHEN 'decision' THEN decided_on IS NOT NULL
    WHEN 'departure' THEN approved_on IS NOT NULL AND departed_on IS NOT NULL
  END
)
SELECT
  case_id AS id,
  reference,
  title,
  state,
  office_code AS office,
  COALESCE(office_country, 'JP') AS calendar,
  country_code AS country,
  target_fiscal_year AS "targetFiscalYear",
  received_on::text AS "receivedOn",
  decided_on::text AS "decidedOn",
  approved_on::text AS "approvedOn",
  departed_on::text AS "departedOn",
  {{returned}} AS returned,
  (SELECT count(*)::integer FROM behind) AS total
FROM behind AS applications
WHERE ($4::uuid IS NULL OR case_id > $4)
ORDER BY case_id
LIMIT $5
