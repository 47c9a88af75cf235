-- The facts of activities that held, each once for every group that counts its state: under the country where it is
-- held, or once for every country that participants come from.
-- $2 states with $8 the group and $9 what each group counts, $10 the instant
SELECT
  f.case_id, f.programme, f.fiscal_year, f.office_code, f.state, asked.name,
  f.country_code AS held_country, place.country_code, f.prefecture_code, place.planned, place.actual
FROM activity_facts f
JOIN unnest($2::text[], $8::text[], $9::text[]) AS asked (state, name, basis) USING (state)
CROSS JOIN LATERAL (
  SELECT
    f.country_code,
    CASE WHEN asked.basis = 'visitors' THEN f.visitors_planned END AS planned,
    CASE WHEN asked.basis = 'visitors' THEN f.visitors_actual END AS actual
  WHERE asked.basis <> 'participants'
  UNION ALL
  -- A country from which nobody came has 0 once the others are counted; before that nothing is known of it.
  SELECT
    named.country_code,
    COALESCE((f.participants_planned ->> named.country_code)::integer, 0),
    CASE WHEN f.participants_actual IS NOT NULL
      THEN COALESCE((f.participants_actual ->> named.country_code)::integer, 0) END
  FROM jsonb_object_keys(f.participants_planned || COALESCE(f.participants_actual, '{}')) AS named (country_code)
  WHERE asked.basis = 'participants'
) AS place
WHERE {{known}}
