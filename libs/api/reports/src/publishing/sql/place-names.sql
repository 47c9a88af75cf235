-- The names of countries and prefectures.
SELECT 'country' AS axis, code, name_ja AS ja, name_en AS en FROM countries
UNION ALL
SELECT 'prefecture', code, name_ja, name_en FROM prefectures
