-- The cases behind a count, one page of them.
-- $1–$7 as in counts-now, $8 key on the rows and $9 on the columns (null: all), $10 the last case of the page before,
-- $11 size of the page, $12 the instant, $13 the fiscal year of that last case
WITH page AS (
  SELECT case_id, programme, fiscal_year, office_code, country_code, prefecture_code, state, planned_people, actual_people
  FROM {{facts}}
  WHERE {{known}}
    AND {{counted}}
    AND ($8::text IS NULL OR {{row}} = $8)
    AND ($9::text IS NULL OR {{column}} = $9)
    AND ($10::uuid IS NULL OR (case_id, fiscal_year) > ($10, $13::integer))
  ORDER BY case_id, fiscal_year
  LIMIT $11
)
SELECT
  page.case_id AS id,
  c.reference,
  c.type,
  page.office_code AS office,
  page.country_code AS country,
  page.prefecture_code AS prefecture,
  c.title,
  page.state,
  c.owner_id AS "ownerId",
  u.display_name AS "ownerName",
  page.fiscal_year AS "fiscalYear",
  c.first_date::text AS "firstDate",
  c.last_date::text AS "lastDate",
  o.name AS "requesterName",
  page.planned_people AS "plannedPeople",
  page.actual_people AS "actualPeople",
  c.updated_at AS "updatedAt",
  c.version
FROM page
JOIN cases c ON c.id = page.case_id
LEFT JOIN visits v ON v.case_id = c.id
LEFT JOIN researches r ON r.case_id = c.id
LEFT JOIN affiliation_consultations a ON a.case_id = c.id
LEFT JOIN organisations o ON o.id = COALESCE(
  v.requester_organisation_id, r.requester_organisation_id, a.requester_organisation_id)
LEFT JOIN users u ON u.id = c.owner_id
ORDER BY page.case_id, page.fiscal_year
