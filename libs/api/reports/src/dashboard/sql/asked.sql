-- $1 offices (null: all), $2 now, $3 first day of the period, $4 the day after its last, $5 types and $6 steps, in pairs.
-- Codes are compared byte by byte: what is grouped by the rules of a language takes several times as long.
WITH asked AS (
  SELECT
    $1::text[] AS offices,
    $2::timestamptz AS now,
    $3::date AS since,
    $4::date AS until,
    $5::text[] AS types,
    $6::text[] AS steps
), counted AS NOT MATERIALIZED (
  SELECT
    key::text COLLATE "C" AS key,
    case_id,
    office COLLATE "C" AS office,
    type COLLATE "C" AS type,
    step COLLATE "C" AS step,
    days,
    month COLLATE "C" AS month,
    met,
    at,
    ({{age}}) COLLATE "C" AS age
  FROM ({{rows}}) AS rows
)
