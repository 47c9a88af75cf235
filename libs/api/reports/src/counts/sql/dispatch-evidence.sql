-- The dispatches behind a count, one page of them.
-- $1–$7 as in counts-now, $8–$10 as in dispatch-attributed, $11 key on the rows and $12 on the columns (null: all),
-- $13 the last case of the page before and $15 its fiscal year, $14 size of the page
WITH attributed AS (
  {{attributed}}
), page AS (
  SELECT *
  FROM attributed
  WHERE {{counted}}
    AND ($11::text IS NULL OR {{row}} = $11)
    AND ($12::text IS NULL OR {{column}} = $12)
    AND ($13::uuid IS NULL OR (case_id, fiscal_year) > ($13, $15::integer))
  ORDER BY case_id, fiscal_year
  LIMIT $14
)
SELECT
  page.case_id AS id,
  c.reference,
  c.type,
  page.office_code AS office,
  page.country_code AS country,
  NULL::text AS prefecture,
  c.title,
  page.state,
  c.owner_id AS "ownerId",
  u.display_name AS "ownerName",
  page.fiscal_year AS "fiscalYear",
  c.first_date::text AS "firstDate",
  c.last_date::text AS "lastDate",
  o.name AS "requesterName",
  NULL::integer AS "plannedPeople",
  NULL::integer AS "actualPeople",
  page.approved_on::text AS "approvedOn",
  page.departed_on::text AS "departedOn",
  ARRAY(
    SELECT jsonb_build_object('id', x.id, 'name', x.name_ja)
    FROM experts x
    WHERE x.id = ANY (page.experts)
    ORDER BY x.name_key, x.id
  ) AS experts,
  c.updated_at AS "updatedAt",
  c.version
FROM page
JOIN cases c ON c.id = page.case_id
LEFT JOIN dispatches d ON d.case_id = c.id
LEFT JOIN organisations o ON o.id = d.host_organisation_id
LEFT JOIN users u ON u.id = c.owner_id
ORDER BY page.case_id, page.fiscal_year
