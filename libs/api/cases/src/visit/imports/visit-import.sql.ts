import { countColumns } from '../headcount';

const texts = ['branch', 'mode', 'protocol_class', 'purpose', 'language', 'topic_key'];
const lists = ['support_kinds', 'cities'];
const dates = ['first_date', 'last_date'];
const counts = [...countColumns('planned'), ...countColumns('actual')];
const visitColumns = [...texts, ...lists, ...dates, ...counts].join(', ');

/** Adds cases; $1 the records, $2 who brings them, $3 the workflow, $4 when. */
export const insertCases = `
  INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title, state,
                     open, owner_id, created_by, definition_id, first_date, last_date, next_deadline,
                     next_deadline_code, search_text, created_at, updated_at, state_since)
  SELECT reference, 'visit', office, fiscal_year, sequence, country, prefecture, title, state, open, owner, $2, $3,
         first_date, last_date, next_deadline, next_deadline_code, search_text, $4, $4, $4
  FROM jsonb_to_recordset($1::jsonb) AS g(
    reference text, office text, fiscal_year integer, sequence integer, country text, prefecture text, title text,
    state text, open boolean, owner uuid, first_date date, last_date date, next_deadline date, next_deadline_code text,
    search_text text)
  RETURNING id, reference`;

/** Adds what only visits have; $1 the records with their ids. */
export const insertVisits = `
  INSERT INTO visits (case_id, requester_organisation_id, ${visitColumns})
  SELECT id, requester, ${visitColumns}
  FROM jsonb_to_recordset($1::jsonb) AS g(
    id uuid, requester uuid, ${texts.map((name) => `${name} text`).join(', ')},
    ${lists.map((name) => `${name} text[]`).join(', ')}, ${dates.map((name) => `${name} date`).join(', ')},
    ${counts.map((name) => `${name} integer`).join(', ')})`;

/** Sets their deadlines. */
export const insertDeadlines = `
  INSERT INTO case_deadlines (case_id, code, due_on, met_on)
  SELECT g.id, d.code, d."dueOn", d."metOn"
  FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, deadlines jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(g.deadlines) AS d(code text, "dueOn" date, "metOn" date)`;

/** Begins their histories; $2 who brings them, $3 the workflow, $4 when. */
export const insertEvents = `
  INSERT INTO case_events (case_id, seq, case_version, at, actor_id, kind, to_state, definition_id, before, after,
                           prev_hash, hash)
  SELECT id, 0, 0, $4, $2, 'imported', state, $3, '{}', after, '', ''
  FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, state text, after jsonb)`;
