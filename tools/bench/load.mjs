// Fills a migrated database with synthetic cases by SQL, four visits to each dispatch: indexes and triggers stand aside while the rows come in.
import { DISPATCH_STATES, STOPPED, loadDispatches, loadDispatchFacts, loadExperts } from './load-dispatches.mjs';

const OFFICES = {
  SIN: ['SG', 'MY', 'TH', 'VN', 'IN', 'ID', 'PH', 'KH', 'LA', 'MM', 'BN', 'LK'],
  NYC: ['US', 'CA'],
  LON: ['GB', 'IE'],
  PAR: ['FR', 'IT'],
  SEL: ['KR'],
  SYD: ['AU', 'NZ'],
  BJS: ['CN', 'MN'],
};
const STATES = [
  ...[
    'inquiry',
    'assessing',
    'accepted',
    'requested',
    'arranging',
    'confirmed',
    'in_progress',
    'completed',
    'reported',
  ],
  ...['declined', 'withdrawn', 'cancelled'],
  ...Array(12).fill('closed'),
];
const WORDS = [
  '観光',
  '防災',
  '上下水道',
  '高齢者福祉',
  '姉妹都市',
  '農産物',
  '教育交流',
  '都市計画',
  '廃棄物',
  '伝統工芸',
];

/** The word that about one case in a thousand carries, so that a search has something rare to find. */
export const RARE_WORD = 'kawagoe';

/** Loads `count` cases; answers how long it took. */
export async function loadCases(client, count, { authorId, ownerId }, say) {
  const began = Date.now();
  await client.query(`INSERT INTO organisations (name, kind, country_code, name_key, search_text)
    SELECT 'Local government ' || i, 'local_government', 'JP', 'local government ' || i, 'local government ' || i
    FROM generate_series(1, 500) i`);
  const { rows: indexes } = await client.query(`
    SELECT i.indexdef AS sql, i.indexname AS name FROM pg_indexes i
    WHERE i.schemaname = 'public' AND i.tablename IN ('cases', 'visits', 'case_facts', 'dispatches')
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(`SET session_replication_role = replica`);
  const places = Object.entries(OFFICES).flatMap(([office, countries]) =>
    countries.map((country) => [office, country]),
  );
  // Singapore has two fifths of all cases, the other offices share the rest.
  const weighted = places.flatMap(([office, country]) => Array(office === 'SIN' ? 1 : 2).fill([office, country]));
  const batch = 50_000;
  for (let from = 1; from <= count; from += batch) {
    const to = Math.min(count, from + batch - 1);
    await client.query(
      `INSERT INTO cases (reference, type, office_code, fiscal_year, sequence, country_code, prefecture_code, title, state,
         open, owner_id, created_by, definition_id, version, first_date, last_date, search_text, created_at, updated_at)
       SELECT CASE type WHEN 'visit' THEN 'V-' ELSE 'D-' END || office || '-' || fy || '-' || lpad(i::text, 6, '0'), type, office, fy, i, country,
         lpad((1 + i % 47)::text, 2, '0'), title, state, state <> ALL ($10::text[]),
         CASE WHEN i % 6 = 0 THEN NULL ELSE $6::uuid END, $5::uuid, w.id, 1, day, day + 3,
         lower(title) || ' local government ' || (1 + i % 500), day::timestamptz - interval '60 days',
         -- Months of changes, no two at the same moment, so that a page has an order.
         now() - make_interval(secs => (($7 - i) * 31536000.0 * 5 / $7))
       FROM (
         SELECT i, t.type, p.office, p.country, s.state, d.day,
           extract(year FROM d.day - interval '3 months')::integer AS fy,
           w.word || ' ' || CASE WHEN i % 1000 = 7 THEN '${RARE_WORD} ' ELSE '' END || t.type || ' ' || i AS title
         FROM generate_series($1::integer, $2::integer) i
         CROSS JOIN LATERAL (SELECT CASE WHEN i % 5 = 4 THEN 'dispatch' ELSE 'visit' END AS type) t
         CROSS JOIN LATERAL (SELECT ($3::text[])[1 + i % cardinality($3::text[])] AS office,
           ($8::text[])[1 + i % cardinality($8::text[])] AS country) p
         CROSS JOIN LATERAL (SELECT CASE t.type WHEN 'visit' THEN $4::text[] ELSE $11::text[] END AS states) q
         CROSS JOIN LATERAL (SELECT q.states[1 + (hashint4(i) & 1073741823) % cardinality(q.states)] AS state) s
         CROSS JOIN LATERAL (SELECT ($9::text[])[1 + (i / 7) % cardinality($9::text[])] AS word) w
         CROSS JOIN LATERAL (SELECT date '2009-04-01' + (hashint4(i + 17) & 1073741823) % 6390 AS day) d
       ) AS made
       JOIN (SELECT DISTINCT ON (case_type) case_type, id FROM workflow_definitions ORDER BY case_type, version DESC) w
         ON w.case_type = made.type`,
      [
        from,
        to,
        weighted.map(([office]) => office),
        STATES,
        authorId,
        ownerId,
        count,
        weighted.map(([, country]) => country),
        WORDS,
        STOPPED,
        DISPATCH_STATES,
      ],
    );
    if (to % 200_000 === 0 || to === count) say(`${to.toLocaleString('en')} cases`);
  }
  await client.query(`
    INSERT INTO visits (case_id, requester_organisation_id, branch, mode, purpose, topic_key, support_kinds, first_date,
      last_date, cities, language, planned_official, planned_escort, actual_elected, actual_official, actual_student,
      actual_escort, actual_private, thank_you_sent)
    SELECT c.id, o.id, 'Planning division', 'on_site', 'To learn about ' || c.title, c.title, '{appointment}', c.first_date,
      c.last_date, '{City}', 'en', 4, 1, a.n, a.n * 3, a.n, a.n, a.n, c.state = 'closed'
    FROM cases c
    JOIN (SELECT id, row_number() OVER (ORDER BY name) AS n FROM organisations WHERE name LIKE 'Local government %') o
      ON o.n = 1 + c.sequence % 500
    CROSS JOIN LATERAL (SELECT CASE WHEN c.state IN ('completed', 'reported', 'closed') THEN c.sequence % 4 END AS n) a
    WHERE c.type = 'visit'`);
  say('visits');
  await loadExperts(client);
  await loadDispatches(client);
  say('experts and dispatches');
  await loadHistory(client, authorId);
  // Without it the facts would be looked up one by one.
  await client.query(`ANALYZE`);
  // Counting triggers stay on, so that the totals are made as they always are.
  await client.query(`SET session_replication_role = origin`);
  // Each case was a request before it became what it is, so that there is a past to count.
  const facts = 'case_id, programme, fiscal_year, office_code, country_code, prefecture_code, planned_people';
  const sources = `case_fact_sources
    CROSS JOIN LATERAL (SELECT least(c.created_at, now()) AS at FROM cases c WHERE c.id = case_id) made`;
  await client.query(`
    INSERT INTO case_facts (${facts}, actual_people, state, known_from, known_to)
    SELECT ${facts}, NULL, 'requested', at - interval '40 days', at FROM ${sources} ORDER BY at`);
  await client.query(`
    INSERT INTO case_facts (${facts}, actual_people, state, known_from)
    SELECT ${facts}, actual_people, state, at FROM ${sources} ORDER BY at`);
  await loadDispatchFacts(client);
  await client.query(`SELECT fold_count_changes()`);
  await client.query(`SELECT fold_dispatch_changes()`);
  await client.query(`SELECT recount_case_totals()`);
  say('facts and totals');
  await client.query(`SET maintenance_work_mem = '512MB'`);
  for (const { sql } of indexes) await client.query(sql);
  await client.query(`VACUUM ANALYZE`);
  say('indexes');
  while ((await client.query(`SELECT take_count_checkpoint(settled => '0') AS at`)).rows[0].at);
  await client.query(`VACUUM ANALYZE count_checkpoints, count_checkpoint_totals`);
  say('totals of the past');
  return (Date.now() - began) / 1000;
}

/** What was done so far to the cases that wait for a decision, which is what makes somebody unfit to take it. */
async function loadHistory(client, authorId) {
  await client.query(
    `INSERT INTO case_events (case_id, seq, case_version, at, actor_id, kind, substance, transition, definition_id,
       prev_hash, hash)
     SELECT c.id, e.seq, 1, c.created_at + make_interval(days => e.seq), $1, e.kind, e.substance, e.transition,
       c.definition_id, '', ''
     FROM cases c CROSS JOIN (VALUES (1, 'created', false, NULL), (2, 'edited', true, NULL), (3, 'document', false, NULL),
       (4, 'transition', false, 'submit'), (5, 'comment', false, NULL)) AS e (seq, kind, substance, transition)
     WHERE c.open AND c.state = ANY ('{assessing,reported,recommended,second_approval}')`,
    [authorId],
  );
}
