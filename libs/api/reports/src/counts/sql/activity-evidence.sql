-- The activities behind a count, one page of them, each with what was counted of it at the place.
-- $1–$7 as in counts-now, $8–$10 as in activity-placed, $11 key on the rows and $12 on the columns (null: all),
-- $13 the last case of the page before and $15 its fiscal year, $14 size of the page
WITH placed AS (
  {{placed}}
), page AS (
  SELECT
    case_id, fiscal_year, office_code, held_country, prefecture_code, state,
    sum(planned)::integer AS planned_people,
    sum(actual)::integer AS actual_people
  FROM placed
  WHERE {{counted}}
    AND ($11::text IS NULL OR {{row}} = $11)
    AND ($12::text IS NULL OR {{column}} = $12)
    AND ($13::uuid IS NULL OR (case_id, fiscal_year) > ($13, $15::integer))
  GROUP BY case_id, fiscal_year, office_code, held_country, prefecture_code, state
  ORDER BY case_id, fiscal_year
  LIMIT $14
)
SELECT
  page.case_id AS id,
  c.reference,
  c.type,
  page.office_code AS office,
  page.held_country AS country,
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
LEFT JOIN activities a ON a.case_id = c.id
LEFT JOIN organisations o ON o.id = a.organiser_organisation_id
LEFT JOIN users u ON u.id = c.owner_id
ORDER BY page.case_id, page.fiscal_year
