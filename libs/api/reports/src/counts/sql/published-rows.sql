-- The lines of the published tables of a programme. $1 programme
SELECT r.table_id AS "tableId", r.position, r.data
FROM published_rows r
JOIN published_tables t ON t.id = r.table_id
WHERE t.programme = $1 AND jsonb_typeof(r.data) = 'object'
ORDER BY t.position, r.position
