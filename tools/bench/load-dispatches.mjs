// Synthetic dispatches and the roster that they draw on.

/** States in which a case is at rest, of visits and dispatches. */
export const STOPPED = ['closed', 'declined', 'withdrawn', 'cancelled', 'rejected', 'no_specialist'];

const AWAITED = ['approved', 'matching', 'consent', 'agreed', 'preparing'];
const DEPARTED = ['dispatched', 'returned_home', 'reported', 'closed'];

/** States of dispatches, most of them closed. */
export const DISPATCH_STATES = [
  ...['draft', 'received', 'screening', 'returned', 'recommended', 'second_approval'],
  ...['rejected', 'no_specialist', 'withdrawn', 'cancelled'],
  ...AWAITED,
  ...DEPARTED,
  ...Array(16).fill('closed'),
];

const EXPERTISE = [
  ...['agriculture', 'agricultural_engineering', 'forestry', 'livestock', 'fishery', 'biotechnology', 'commerce'],
  ...['industry', 'ceramics', 'city_planning', 'environment_conservation', 'civil_engineering'],
  ...['water_supply_sewerage', 'public_transportation', 'waste_management', 'architecture_housing', 'electric_power'],
  ...['fire_disaster_prevention', 'social_welfare', 'medical', 'health_hygiene', 'education', 'vocational_training'],
  ...['cultural_assets', 'japanese_studies', 'japanese_language', 'tourism', 'law', 'finance', 'taxation', 'election'],
  'other',
];
const COUNTRIES = ['TH', 'VN', 'MY', 'ID', 'PH', 'KH', 'LA', 'MM', 'BN', 'IN'];

/** How many experts the roster has. */
export const EXPERTS = 2000;

/** The roster: every expert with two fields, languages, an employer, a time of availability and past dispatches. */
export async function loadExperts(client) {
  await client.query(
    `INSERT INTO experts (name_ja, name_roman, family_first, kind, expertise, countries, regions, health_clear_until,
       first_registered_year, years_of_service, consent_version, consented_on, listed, name_key, search_text)
     SELECT '専門家' || i, 'Expert ' || i, true, CASE WHEN i % 3 = 0 THEN 'retiree' ELSE 'official' END,
       ARRAY[($2::text[])[1 + i % 32], ($2::text[])[1 + (i * 7 + 3) % 32]], ARRAY[($3::text[])[1 + i % 10]], '{}',
       date '2027-06-01' + i % 700, 2010 + i % 15, i % 35, '1', '2024-04-01', i % 4 <> 0,
       'expert ' || lpad(i::text, 5, '0'), 'expert ' || i
     FROM generate_series(1, $1::integer) i`,
    [EXPERTS, EXPERTISE, COUNTRIES],
  );
  await client.query(`CREATE TEMPORARY TABLE numbered AS
    SELECT id, row_number() OVER (ORDER BY name_key)::integer AS n FROM experts WHERE name_key LIKE 'expert %'`);
  await client.query(`INSERT INTO expert_languages (expert_id, language, level)
    SELECT id, 'en', (ARRAY['basic', 'daily', 'working', 'native'])[1 + n % 4] FROM numbered
    UNION ALL SELECT id, 'th', 'working' FROM numbered WHERE n % 5 = 0`);
  await client.query(`INSERT INTO expert_availability (expert_id, valid_from, valid_to)
    SELECT id, date '2026-04-01' + n % 90, date '2028-03-31' - n % 60 FROM numbered`);
  await client.query(`INSERT INTO expert_employments (expert_id, organisation_id, title, valid_from)
    SELECT x.id, o.id, 'Section chief', '2015-04-01' FROM numbered x
    JOIN (SELECT id, row_number() OVER (ORDER BY name) AS n FROM organisations WHERE name LIKE 'Local government %') o
      ON o.n = 1 + x.n % 500`);
  await client.query(
    `INSERT INTO expert_dispatches (expert_id, country_code, valid_from, valid_to, expertise)
     SELECT id, ($1::text[])[1 + n % 10], date '2018-05-01' + n % 1500, date '2018-05-15' + n % 1500, 'education'
     FROM numbered`,
    [COUNTRIES],
  );
}

/** What each dispatch adds to its case, and who was sent. */
export async function loadDispatches(client) {
  await client.query(
    `INSERT INTO dispatches (case_id, target_fiscal_year, host_organisation_id, expertise, period_from, period_to,
       objectives, languages, host_cost_undertaking, received_at, approved_at, departed_on, returned_on)
     SELECT c.id, c.fiscal_year, o.id, CASE WHEN c.sequence % 20 <> 0 THEN ($3::text[])[1 + c.sequence / 5 % 32] END,
       CASE WHEN c.open THEN date '2027-01-10' + c.sequence % 200 ELSE c.first_date END,
       CASE WHEN c.open THEN date '2027-01-20' + c.sequence % 200 ELSE c.first_date + 10 END,
       'To learn', '{en}', true, c.created_at,
       CASE WHEN c.state = ANY ($1::text[] || $2::text[]) THEN c.first_date - 100 END,
       CASE WHEN c.state = ANY ($2::text[]) THEN c.first_date END,
       CASE WHEN c.state = ANY ($2::text[]) AND c.state <> 'dispatched' THEN c.first_date + 10 END
     FROM cases c
     JOIN (SELECT id, row_number() OVER (ORDER BY name) AS n FROM organisations WHERE name LIKE 'Local government %') o
       ON o.n = 1 + c.sequence % 500
     WHERE c.type = 'dispatch'`,
    [AWAITED, DEPARTED, EXPERTISE],
  );
  // One expert to each mission and a second one to every third; the periods lie one after the other, so that nobody
  // is in two places.
  await client.query(
    `INSERT INTO dispatch_invitations (case_id, expert_id, status, period, invited_at, invited_by, answered_at,
       answered_by, explanation)
     SELECT m.id, x.id, 'agreed', daterange(d.day, d.day + 2), m.created_at, m.created_by, m.created_at, m.created_by, '{}'
     FROM (
       SELECT c.id, c.created_at, c.created_by, row_number() OVER (ORDER BY c.id, g.n)::integer AS n
       FROM cases c CROSS JOIN generate_series(1, 2) AS g (n)
       WHERE c.type = 'dispatch' AND c.state = ANY ($1::text[]) AND (g.n = 1 OR c.sequence % 3 = 0)
     ) m
     JOIN numbered x ON x.n = 1 + m.n % (SELECT count(*)::integer FROM numbered)
     CROSS JOIN LATERAL (SELECT date '2000-01-01' + 3 * (m.n / (SELECT count(*)::integer FROM numbered)) AS day) d`,
    [DEPARTED],
  );
}

/** The facts of dispatches, as their triggers would have made them. */
export async function loadDispatchFacts(client) {
  const facts =
    'case_id, office_code, country_code, expertise, state, target_fiscal_year, approved_on, departed_on, experts';
  await client.query(
    `INSERT INTO dispatch_facts (${facts}, known_from) SELECT ${facts}, now() FROM dispatch_fact_sources`,
  );
}
