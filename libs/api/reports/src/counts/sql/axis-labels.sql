-- The names of everything on these axes. $4 axes
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
  -- A prefecture asks as well; a body of which only its organisation is known goes by that name.
  SELECT DISTINCT ON (code6) code6, ja, en
  FROM (
    SELECT code6, name_ja AS ja, name_en AS en, 0 AS rank FROM municipalities
    UNION ALL
    SELECT code6, name_ja, name_en, 1 FROM prefectures
    UNION ALL
    SELECT municipality_code, name, COALESCE(name_local, name), 2 FROM organisations
    WHERE kind = 'local_government' AND municipality_code IS NOT NULL AND merged_into IS NULL
  ) AS named
  ORDER BY code6, rank, ja
) AS municipality
WHERE 'municipality' = ANY ($4::text[])
