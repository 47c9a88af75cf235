-- When an application was turned back, by the clock of its office.
COALESCE((
  SELECT jsonb_agg(jsonb_build_object(
    'from', (r.returned_at AT TIME ZONE o.time_zone)::date::text,
    'until', (r.resumed_at AT TIME ZONE o.time_zone)::date::text
  ) ORDER BY r.event_seq)
  FROM dispatch_returns r
  JOIN offices o ON o.code = applications.office_code
  WHERE r.case_id = applications.case_id
), '[]')
