-- The key of a dispatch on the axis {{axis}}; an axis that is the year, or nothing, has the one key `all`.
(CASE {{axis}}::text
  WHEN 'country' THEN country_code
  WHEN 'office' THEN office_code
  WHEN 'expertise' THEN COALESCE(expertise, 'unspecified')
  WHEN 'state' THEN state
  ELSE 'all'
END) COLLATE "C"
