-- Where the kept counts differ from a recount of the cases, where a fact differs from its case, and where the totals of
-- the case list differ from the cases, and where those of the last checkpoint differ from the facts of its moment.
WITH cases_now AS (
  SELECT
    programme, fiscal_year, office_code, state, planned_people, actual_people,
    unnest(ARRAY['country', 'prefecture']) AS cut,
    unnest(ARRAY[country_code, COALESCE(prefecture_code, '')]) AS place
  FROM case_fact_sources
), recounted AS (
  SELECT
    cut, programme, fiscal_year, office_code, place, state,
    jsonb_build_object(
      'cases', count(*),
      'plannedPeople', COALESCE(sum(planned_people), 0),
      'actualPeople', COALESCE(sum(actual_people), 0),
      'actualCases', count(actual_people)
    ) AS figures
  FROM cases_now
  GROUP BY cut, programme, fiscal_year, office_code, place, state
), every_total AS (
  SELECT cut, programme, fiscal_year, office_code, place, state, cases, planned_people, actual_people, actual_cases
  FROM count_totals
  UNION ALL
  SELECT
    cut, programme, fiscal_year, office_code, place, state, cases, planned_people, actual_people, actual_cases
  FROM count_changes
  CROSS JOIN LATERAL (VALUES ('country', country_code), ('prefecture', prefecture_code)) AS cuts (cut, place)
), kept AS (
  SELECT
    cut, programme, fiscal_year, office_code, place, state,
    jsonb_build_object(
      'cases', sum(cases),
      'plannedPeople', sum(planned_people),
      'actualPeople', sum(actual_people),
      'actualCases', sum(actual_cases)
    ) AS figures
  FROM every_total
  GROUP BY cut, programme, fiscal_year, office_code, place, state
  HAVING sum(cases) <> 0 OR sum(planned_people) <> 0 OR sum(actual_people) <> 0 OR sum(actual_cases) <> 0
)
SELECT
  concat_ws(' ', cut, programme, fiscal_year, office_code, place, state) AS place,
  kept.figures AS kept,
  recounted.figures AS recounted
FROM kept
FULL JOIN recounted USING (cut, programme, fiscal_year, office_code, place, state)
WHERE kept.figures IS DISTINCT FROM recounted.figures
UNION ALL
SELECT 'case ' || COALESCE(f.case_id, s.case_id), to_jsonb(f), to_jsonb(s)
FROM (SELECT * FROM case_facts WHERE known_to IS NULL) f
FULL JOIN case_fact_sources s USING (case_id)
WHERE (f.programme, f.fiscal_year, f.office_code, f.country_code, f.prefecture_code, f.state, f.planned_people,
    f.actual_people, f.field)
  IS DISTINCT FROM (s.programme, s.fiscal_year, s.office_code, s.country_code, s.prefecture_code, s.state,
    s.planned_people, s.actual_people, s.field)
UNION ALL
SELECT 'dispatch ' || COALESCE(f.case_id, s.case_id), to_jsonb(f), to_jsonb(s)
FROM (SELECT * FROM dispatch_facts WHERE known_to IS NULL) f
FULL JOIN dispatch_fact_sources s USING (case_id)
WHERE (f.office_code, f.country_code, f.expertise, f.state, f.target_fiscal_year, f.approved_on, f.departed_on, f.experts)
  IS DISTINCT FROM (s.office_code, s.country_code, s.expertise, s.state, s.target_fiscal_year, s.approved_on,
    s.departed_on, s.experts)
UNION ALL
SELECT 'activity ' || COALESCE(f.case_id, s.case_id), to_jsonb(f), to_jsonb(s)
FROM (SELECT * FROM activity_facts WHERE known_to IS NULL) f
FULL JOIN activity_fact_sources s USING (case_id)
WHERE (f.programme, f.fiscal_year, f.office_code, f.country_code, f.state, f.visitors_planned, f.visitors_actual,
    f.participants_planned, f.participants_actual, f.prefecture_code)
  IS DISTINCT FROM (s.programme, s.fiscal_year, s.office_code, s.country_code, s.state, s.visitors_planned,
    s.visitors_actual, s.participants_planned, s.participants_actual, s.prefecture_code)
UNION ALL
SELECT
  concat_ws(' ', 'dispatches', cut, basis, fiscal_year, office_code, place, state),
  totals.figures,
  facts.figures
FROM (
  SELECT
    cut, basis, fiscal_year, office_code, place, state,
    jsonb_build_object('cases', sum(cases), 'experts', sum(experts)) AS figures
  FROM (
    SELECT cut, basis, fiscal_year, office_code, place, state, cases, experts FROM dispatch_totals
    UNION ALL
    SELECT cuts.cut, years.basis, years.year, office_code, cuts.place, state, cases, experts
    FROM dispatch_changes
    CROSS JOIN LATERAL (VALUES ('country', country_code), ('expertise', expertise)) AS cuts (cut, place)
    CROSS JOIN LATERAL (
      VALUES ('approval', approved_year), ('departure', departed_year), ('application', target_fiscal_year)
    ) AS years (basis, year)
    WHERE years.year IS NOT NULL
  ) every_dispatch_total
  GROUP BY cut, basis, fiscal_year, office_code, place, state
  HAVING sum(cases) <> 0 OR sum(experts) <> 0
) totals
FULL JOIN (
  SELECT
    cuts.cut, years.basis, years.year AS fiscal_year, office_code, cuts.place, state,
    jsonb_build_object('cases', count(*), 'experts', sum(cardinality(experts))) AS figures
  FROM dispatch_fact_sources
  CROSS JOIN LATERAL (VALUES ('country', country_code), ('expertise', COALESCE(expertise, ''))) AS cuts (cut, place)
  CROSS JOIN LATERAL (
    VALUES
      ('approval', extract(year FROM approved_on - interval '3 months')::integer),
      ('departure', extract(year FROM departed_on - interval '3 months')::integer),
      ('application', target_fiscal_year)
  ) AS years (basis, year)
  WHERE years.year IS NOT NULL
  GROUP BY cuts.cut, years.basis, years.year, office_code, cuts.place, state
) facts USING (cut, basis, fiscal_year, office_code, place, state)
WHERE totals.figures IS DISTINCT FROM facts.figures
UNION ALL
SELECT
  concat_ws(' ', 'list', cut, place, type, office_code, state, CASE WHEN open THEN 'open' ELSE 'ended' END),
  to_jsonb(listed.cases),
  to_jsonb(there.cases)
FROM (
  SELECT cut, place, type, office_code, state, open, sum(cases)::bigint AS cases
  FROM (
    SELECT cut, place, type, office_code, state, open, cases FROM case_totals
    UNION ALL
    SELECT cut, place, type, office_code, state, open, cases
    FROM case_total_changes
    CROSS JOIN LATERAL (
      VALUES ('country', country_code), ('year', fiscal_year::text), ('prefecture', COALESCE(prefecture_code, ''))
    ) AS cuts (cut, place)
  ) every_case_total
  GROUP BY cut, place, type, office_code, state, open
  HAVING sum(cases) <> 0
) listed
FULL JOIN (
  SELECT cut, place, type, office_code, state, open, count(*) AS cases
  FROM cases
  CROSS JOIN LATERAL (
    VALUES ('country', country_code), ('year', fiscal_year::text), ('prefecture', COALESCE(prefecture_code, ''))
  ) AS cuts (cut, place)
  GROUP BY cut, place, type, office_code, state, open
) there USING (cut, place, type, office_code, state, open)
WHERE listed.cases IS DISTINCT FROM there.cases
UNION ALL
SELECT
  concat_ws(' ', 'checkpoint', programme, fiscal_year, office_code, country_code, state),
  totals.figures,
  facts.figures
FROM (
  SELECT
    programme, fiscal_year, office_code, country_code, state,
    jsonb_build_object('cases', cases, 'plannedPeople', planned_people, 'actualPeople', actual_people) AS figures
  FROM count_checkpoint_totals
  WHERE checkpoint_id = (SELECT id FROM count_checkpoints ORDER BY at DESC LIMIT 1)
) totals
FULL JOIN (
  SELECT
    programme, fiscal_year, office_code, country_code, state,
    jsonb_build_object('cases', count(*), 'plannedPeople', COALESCE(sum(planned_people), 0),
      'actualPeople', COALESCE(sum(actual_people), 0)) AS figures
  FROM case_facts
  CROSS JOIN (SELECT max(at) AS moment FROM count_checkpoints) last
  WHERE known_from <= moment AND (known_to IS NULL OR known_to > moment)
  GROUP BY programme, fiscal_year, office_code, country_code, state
) facts USING (programme, fiscal_year, office_code, country_code, state)
WHERE totals.figures IS DISTINCT FROM facts.figures
ORDER BY place
LIMIT 1000
