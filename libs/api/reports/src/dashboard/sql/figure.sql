-- One figure in all the ways in which it is broken down. $1–$6 as in asked. The days are gathered and measured at the
-- end: measuring them group by group would sort everything once for each way.
, grouped AS (
  SELECT
    {{cut}} AS cut,
    {{columns}},
    count(*)::integer AS count,
    {{met}} AS met,
    {{days}} AS days
  FROM counted
  GROUP BY GROUPING SETS ({{sets}})
)
SELECT
  cut,
  office,
  type,
  step,
  age,
  month,
  count,
  met,
  round(quantile[1]::numeric, 1)::float AS median,
  round(quantile[2]::numeric, 1)::float AS p90
FROM grouped
CROSS JOIN LATERAL (
  SELECT percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY day) AS quantile FROM unnest(days) AS day
) AS measured
