-- What would keep a year from being published. $1 programme, $2 fiscal year
SELECT
  EXISTS (SELECT FROM publications WHERE programme = $1 AND fiscal_year = $2) AS "isPublished",
  EXISTS (
    SELECT FROM published_figures f
    WHERE f.programme = $1 AND f.kind = 'cell'
      AND $2::integer BETWEEN COALESCE(f.fiscal_year, f.period_from) AND COALESCE(f.fiscal_year, f.period_to)
  ) AS "isInRecord"
