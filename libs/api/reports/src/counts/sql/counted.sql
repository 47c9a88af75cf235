-- What a count takes in: the one predicate of reports, their totals and the cases behind them.
-- The limits of the filters that are set follow.
programme = $1
AND state = ANY ($2::text[])
AND fiscal_year BETWEEN $3 AND $4
AND ($5::text[] IS NULL OR office_code = ANY ($5::text[])){{limits}}
