-- $1: documents as jsonb
INSERT INTO published_documents (id, title_ja, title_en)
SELECT id, title_ja, title_en
FROM jsonb_to_recordset($1::jsonb) AS given (id text, title_ja text, title_en text)
ON CONFLICT (id) DO UPDATE SET title_ja = excluded.title_ja, title_en = excluded.title_en;
