-- $1: figures as jsonb. What a person accepted is never touched here.
INSERT INTO published_figures (
  key, position, table_id, document_id, kind, programme, measure, office_code, fiscal_year, period_from, period_to,
  country_code, prefecture_code, role, expertise, row_label, column_label, printed, computed, determined, flags, finding_ids,
  source_line, row_position
)
SELECT
  key, position, table_id, document_id, kind, programme, measure, office_code, fiscal_year, period_from, period_to,
  country_code, prefecture_code, role, expertise, row_label, column_label, printed, computed, determined, flags, finding_ids,
  source_line, row_position
FROM jsonb_to_recordset($1::jsonb) AS given (
  key text, position smallint, table_id text, document_id text, kind text, programme text, measure text,
  office_code text, fiscal_year integer, period_from integer, period_to integer, country_code text,
  prefecture_code text, role text, expertise text, row_label text, column_label text, printed integer, computed integer,
  determined boolean, flags text[], finding_ids text[], source_line integer, row_position smallint
)
ON CONFLICT (key) DO UPDATE SET
  position = excluded.position,
  table_id = excluded.table_id,
  document_id = excluded.document_id,
  kind = excluded.kind,
  programme = excluded.programme,
  measure = excluded.measure,
  office_code = excluded.office_code,
  fiscal_year = excluded.fiscal_year,
  period_from = excluded.period_from,
  period_to = excluded.period_to,
  country_code = excluded.country_code,
  prefecture_code = excluded.prefecture_code,
  role = excluded.role,
  expertise = excluded.expertise,
  row_label = excluded.row_label,
  column_label = excluded.column_label,
  printed = excluded.printed,
  computed = excluded.computed,
  determined = excluded.determined,
  flags = excluded.flags,
  finding_ids = excluded.finding_ids,
  source_line = excluded.source_line,
  row_position = excluded.row_position;
