/**
 * The documents that a dispatch needs: the rules of its country on the day of its first receipt, or today while it has
 * not come in, by the date at the office. Reads `d`, `c` and `o` of the statement around it; `now` is its parameter.
 */
export function requiredDocumentsSql(now: string): string {
  return `
    SELECT jsonb_agg(jsonb_build_object('kind', q.kind, 'step', q.step, 'noteJa', q.note_ja, 'noteEn', q.note_en)
                     ORDER BY q.country_code NULLS FIRST, q.kind)
    FROM document_requirements q
    WHERE (q.country_code IS NULL OR q.country_code = c.country_code)
      AND daterange(q.valid_from, q.valid_to, '[]')
        @> (COALESCE(d.received_at, ${now}::timestamptz) AT TIME ZONE o.time_zone)::date`;
}
