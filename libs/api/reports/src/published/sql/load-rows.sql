-- $1: historical rows as jsonb
INSERT INTO published_rows (
  table_id, position, source_line, fiscal_year, year_printed, country_code, prefecture_code, label, flags, finding_ids,
  data
)
SELECT
  table_id, position, source_line, fiscal_year, year_printed, country_code, prefecture_code, label, flags, finding_ids,
  data
FROM jsonb_to_recordset($1::jsonb) AS given (
  table_id text, position smallint, source_line integer, fiscal_year integer, year_printed text, country_code text,
  prefecture_code text, label text, flags text[], finding_ids text[], data jsonb
)
ON CONFLICT (table_id, position) DO UPDATE SET
  source_line = excluded.source_line,
  fiscal_year = excluded.fiscal_year,
  year_printed = excluded.year_printed,
  country_code = excluded.country_code,
  prefecture_code = excluded.prefecture_code,
  label = excluded.label,
  flags = excluded.flags,
  finding_ids = excluded.finding_ids,
  data = excluded.data;
