-- $1 programme, $3 table (null: all), $5 the instant (null: now), $6 whose imports (null: everybody's). Figures of one year and place, or of a year in all, in
-- tables that came in from files and stand; of a contradiction on which somebody decided, what was accepted;
-- what a later file showed of the whole table comes before what was known until then.
SELECT
  concat_ws('/', 'imported', r.id, f.position) AS key,
  'imported' AS "tableId",
  i.file_name AS "documentId",
  'cell' AS kind,
  r.measure,
  CASE k.place ->> 'kind' WHEN 'office' THEN k.place ->> 'code' END AS "officeCode",
  (k.year ->> 'year')::integer AS "fiscalYear",
  NULL::integer AS "periodFrom",
  NULL::integer AS "periodTo",
  CASE k.place ->> 'kind' WHEN 'country' THEN k.place ->> 'code' END AS country,
  NULL AS prefecture,
  NULL AS role,
  NULL AS expertise,
  r.label AS "rowLabel",
  f.figure ->> 'column' AS "columnLabel",
  (f.figure ->> 'printed')::integer AS printed,
  apart.computed,
  CASE apart.decision
    WHEN 'printed' THEN (f.figure ->> 'printed')::integer
    WHEN 'computed' THEN apart.computed
  END AS accepted,
  (f.figure ->> 'printed') IS NOT NULL AS determined,
  ARRAY['imported'] AS flags,
  ARRAY[]::text[] AS findings,
  NULL::integer AS line,
  NULL::integer AS "row"
FROM imported_rows r
JOIN imports i ON i.id = r.import_id
CROSS JOIN LATERAL jsonb_array_elements(r.figures) WITH ORDINALITY AS f (figure, position)
CROSS JOIN LATERAL (
  SELECT
    CASE r.key ->> 'kind' WHEN 'year' THEN r.key ELSE f.figure -> 'key' END AS year,
    CASE r.key ->> 'kind' WHEN 'year' THEN f.figure -> 'key' ELSE r.key END AS place
) AS k
LEFT JOIN LATERAL (
  SELECT found.computed, found.decision FROM (
    SELECT d.computed, d.entered_at, d.position, (
      SELECT e.decision FROM discrepancy_decisions e
      WHERE e.discrepancy_id = d.id AND e.decided_at <= COALESCE($5::timestamptz, 'infinity')
      ORDER BY e.number DESC LIMIT 1
    ) AS decision
    FROM imported_discrepancies d
    WHERE d.row_id = r.id AND d.column_label = f.figure ->> 'column' AND d.computed IS NOT NULL
      AND d.entered_at <= COALESCE($5::timestamptz, 'infinity')
      AND (d.withdrawn_at IS NULL OR d.withdrawn_at > $5::timestamptz)
  ) AS found
  ORDER BY found.decision IS NULL, found.entered_at DESC, found.decision, found.position
  LIMIT 1
) AS apart ON true
WHERE r.programme = $1 AND $3::text IS NULL AND ($6::uuid IS NULL OR i.created_by = $6)
  AND r.entered_at <= COALESCE($5::timestamptz, 'infinity')
  AND (r.withdrawn_at IS NULL OR r.withdrawn_at > $5::timestamptz)
  AND k.year ->> 'kind' = 'year' AND k.place ->> 'kind' IN ('country', 'office', 'total')
ORDER BY i.id, r.number, f.position
