-- The names of municipalities; a body of which only its organisation is known goes by that name. $1 codes
SELECT DISTINCT ON (code) code, ja, en
FROM (
  SELECT code6 AS code, name_ja AS ja, name_en AS en, 0 AS rank FROM municipalities
  UNION ALL
  SELECT code6, name_ja, name_en, 1 FROM prefectures
  UNION ALL
  SELECT code6, name, COALESCE(name_local, name), 2 FROM municipality_names WHERE known_to IS NULL
) AS named
WHERE code = ANY ($1)
ORDER BY code, rank, ja
