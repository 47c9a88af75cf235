-- The names of everything on these axes. $4 axes
SELECT 'country' AS axis, code, name_ja AS ja, name_en AS en, 0 AS position
FROM countries
WHERE 'country' = ANY ($4::text[])
UNION ALL
SELECT 'office', code, name_ja, name_en, position FROM offices WHERE 'office' = ANY ($4::text[])
UNION ALL
SELECT 'prefecture', code, name_ja, name_en, code::integer FROM prefectures WHERE 'prefecture' = ANY ($4::text[])
