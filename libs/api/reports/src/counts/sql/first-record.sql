-- When the first of a programme was recorded that the reader may count. $1 programme, $2 offices, null for all
SELECT min(at) AS at
FROM (
  (
    SELECT known_from AS at FROM case_facts
    WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
    ORDER BY known_from LIMIT 1
  )
  UNION ALL
  (
    SELECT known_from FROM dispatch_facts
    WHERE $1 = 'dispatch' AND ($2::text[] IS NULL OR office_code = ANY ($2))
    ORDER BY known_from LIMIT 1
  )
  UNION ALL
  (
    SELECT known_from FROM activity_facts
    WHERE programme = $1 AND ($2::text[] IS NULL OR office_code = ANY ($2))
    ORDER BY known_from LIMIT 1
  )
  UNION ALL
  SELECT min(entered_at) FROM jet_sheets WHERE $1 = 'jet'
) AS firsts
