-- The names of everything on these axes; of a municipality that which was known. $4 axes, $5 the instant (null: now)
SELECT 'country' AS axis, code, name_ja AS ja, name_en AS en, 0 AS position
FROM countries
WHERE 'country' = ANY ($4::text[])
UNION ALL
SELECT 'office', code, name_ja, name_en, position FROM offices WHERE 'office' = ANY ($4::text[])
UNION ALL
SELECT 'prefecture', code, name_ja, name_en, code::integer FROM prefectures WHERE 'prefecture' = ANY ($4::text[])
UNION ALL
SELECT 'municipality', code6, ja, en, code6::integer
FROM (
  -- A prefecture asks as well; a body of which only organisations are known goes by the first of them, whoever comes
  -- with its code later.
  SELECT DISTINCT ON (code6) code6, ja, en
  FROM (
    SELECT code6, name_ja AS ja, name_en AS en, 0 AS rank, recorded_at AS known_from FROM municipalities
    WHERE $5::timestamptz IS NULL OR recorded_at <= $5
    UNION ALL
    SELECT code6, name_ja, name_en, 1, '-infinity' FROM prefectures
    UNION ALL
    SELECT code6, name, COALESCE(name_local, name), 2, known_from FROM municipality_names
    WHERE CASE
      WHEN $5::timestamptz IS NULL THEN known_to IS NULL
      ELSE known_from <= $5 AND (known_to IS NULL OR known_to > $5)
    END
  ) AS named
  ORDER BY code6, rank, known_from, ja
) AS municipality
WHERE 'municipality' = ANY ($4::text[])
