-- $1 countries, $2 offices, $3 prefectures
SELECT 'country' AS axis, code, name_ja AS ja, name_en AS en, 0 AS position FROM countries WHERE code = ANY ($1::text[])
UNION ALL
SELECT 'office', code, name_ja, name_en, position FROM offices WHERE code = ANY ($2::text[])
UNION ALL
SELECT 'prefecture', code, name_ja, name_en, code::integer FROM prefectures WHERE code = ANY ($3::text[])
