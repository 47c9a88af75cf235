/** Ends cases whose import is taken back, and which count as nothing from then on; $1 their ids, $2 when, $3 in which state. */
export const endCases = `
  WITH ended AS (SELECT id, state FROM cases WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE)
  UPDATE cases c SET state = $3, open = false, version = version + 1, updated_at = $2, state_since = $2, retracted_at = $2,
    next_deadline = NULL, next_deadline_code = NULL
  FROM ended WHERE c.id = ended.id RETURNING c.id, ended.state AS "fromState"`;

/** Says in their histories that the import was taken back; $1 the cases, $2 by whom, $3 when, $4 in which state. */
export const insertUndoings = `
  INSERT INTO case_events (case_id, seq, case_version, at, actor_id, kind, from_state, to_state, definition_id,
                           before, after, prev_hash, hash)
  SELECT c.id, 0, 0, $3, $2, 'import_undone', g."fromState", $4, c.definition_id, '{}', '{}', '', ''
  FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, "fromState" text) JOIN cases c ON c.id = g.id
  RETURNING case_id AS "caseId", seq`;
