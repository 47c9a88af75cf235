-- The applications for the asked target fiscal years, how far each ever got, and its days by the clock of its office.
-- $1 offices (null: all), $2 target fiscal year (null: the latest ten that have applications)
SELECT
  d.case_id,
  d.target_fiscal_year,
  c.reference,
  c.title,
  c.state,
  c.office_code,
  o.country_code AS office_country,
  c.country_code,
  true AS requested,
  d.endorsed_on IS NOT NULL OR EXISTS (
    SELECT FROM case_documents f WHERE f.case_id = d.case_id AND f.kind = 'endorsement' AND f.removed_at IS NULL
  ) AS endorsed,
  d.approved_at IS NOT NULL AS approved,
  -- Whoever was settled is released again when a case ends early, so the invitations alone do not tell.
  EXISTS (SELECT FROM case_events e WHERE e.case_id = d.case_id AND e.transition = 'agree') AS matched,
  d.departed_on IS NOT NULL AS dispatched,
  (d.received_at AT TIME ZONE o.time_zone)::date AS received_on,
  (COALESCE(d.approved_at, rejection.at) AT TIME ZONE o.time_zone)::date AS decided_on,
  (d.approved_at AT TIME ZONE o.time_zone)::date AS approved_on,
  d.departed_on
FROM dispatches d
JOIN cases c ON c.id = d.case_id
JOIN offices o ON o.code = c.office_code
LEFT JOIN LATERAL (
  SELECT e.at FROM case_events e
  WHERE e.case_id = d.case_id AND e.transition = 'reject' AND c.state = 'rejected'
  ORDER BY e.seq DESC
  LIMIT 1
) rejection ON true
WHERE d.received_at IS NOT NULL
  AND ($1::text[] IS NULL OR c.office_code = ANY ($1))
  AND d.target_fiscal_year IN (
    SELECT DISTINCT y.target_fiscal_year
    FROM dispatches y
    JOIN cases yc ON yc.id = y.case_id
    WHERE y.received_at IS NOT NULL
      AND ($1::text[] IS NULL OR yc.office_code = ANY ($1))
      AND ($2::integer IS NULL OR y.target_fiscal_year = $2)
    ORDER BY y.target_fiscal_year DESC
    LIMIT 10
  )
