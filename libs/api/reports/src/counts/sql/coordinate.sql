-- The key of a fact on the axis {{axis}}; an axis that is the year, or nothing, has the one key `all`.
-- By bytes: grouping sorts the keys, and the rules of a language would take most of the time.
(CASE {{axis}}::text
  WHEN 'country' THEN country_code
  WHEN 'office' THEN office_code
  WHEN 'prefecture' THEN COALESCE(NULLIF({{prefecture}}, ''), 'unspecified')
  WHEN 'municipality' THEN COALESCE({{municipality}}, 'unspecified')
  WHEN 'field' THEN COALESCE({{field}}, 'unspecified')
  WHEN 'state' THEN state
  ELSE 'all'
END) COLLATE "C"
