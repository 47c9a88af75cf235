(
  -- The facts with the municipality that asked, as known at the same time.
  SELECT f.*, m.municipality_code
  FROM case_facts f
  LEFT JOIN visit_municipalities m ON m.case_id = f.case_id AND {{then}}
) AS placed_facts
