-- The applications that were decided or whose specialists left, with their days. $1, $2 as in applications
WITH applications AS (
  {{applications}}
)
SELECT
  target_fiscal_year AS "targetFiscalYear",
  office_code AS office,
  COALESCE(office_country, 'JP') AS calendar,
  received_on::text AS "receivedOn",
  decided_on::text AS "decidedOn",
  approved_on::text AS "approvedOn",
  departed_on::text AS "departedOn",
  {{returned}} AS returned
FROM applications
WHERE decided_on IS NOT NULL
