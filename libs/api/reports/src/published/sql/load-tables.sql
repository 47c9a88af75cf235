-- $1: tables as jsonb
INSERT INTO published_tables (
  id, position, document_id, programme, title_ja, title_en, dimensions, line_from, line_to,
  as_of_ja, as_of_en, year_basis, notes, printed_totals, computed_totals
)
SELECT
  id, position, document_id, programme, title_ja, title_en, dimensions, line_from, line_to,
  as_of_ja, as_of_en, year_basis, notes, printed_totals, computed_totals
FROM jsonb_to_recordset($1::jsonb) AS given (
  id text, position smallint, document_id text, programme text, title_ja text, title_en text, dimensions text[],
  line_from integer, line_to integer, as_of_ja text, as_of_en text, year_basis text, notes text,
  printed_totals jsonb, computed_totals jsonb
)
ON CONFLICT (id) DO UPDATE SET
  position = excluded.position,
  document_id = excluded.document_id,
  programme = excluded.programme,
  title_ja = excluded.title_ja,
  title_en = excluded.title_en,
  dimensions = excluded.dimensions,
  line_from = excluded.line_from,
  line_to = excluded.line_to,
  as_of_ja = excluded.as_of_ja,
  as_of_en = excluded.as_of_en,
  year_basis = excluded.year_basis,
  notes = excluded.notes,
  printed_totals = excluded.printed_totals,
  computed_totals = excluded.computed_totals;
