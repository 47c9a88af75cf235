-- The facts of dispatches that held, each once for every group that counts its state, in the fiscal year that the
-- group attributes it to; without such a year it is in none.
-- $2 states with $8 the group and $9 the attribution of each, $10 the instant
SELECT
  f.*,
  'dispatch'::text AS programme,
  asked.name,
  CASE asked.attribution
    WHEN 'approval' THEN approved_year
    WHEN 'departure' THEN departed_year
    ELSE target_fiscal_year
  END AS fiscal_year
FROM dispatch_facts f
JOIN unnest($2::text[], $8::text[], $9::text[]) AS asked (state, name, attribution) USING (state)
WHERE {{known}}
