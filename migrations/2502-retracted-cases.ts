import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts of each kind of case; a condition on the case's own row stands at the end of each. */
const sources = (condition: string): readonly (readonly [view: string, sql: string])[] => [
  [
    'case_fact_sources',
    `SELECT c.id AS case_id, 'visit' AS programme,
      COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
      c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people
    FROM cases c
    JOIN visits v ON v.case_id = c.id
    CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
    WHERE c.type = 'visit' ${condition}
    UNION ALL
    SELECT c.id, 'research', COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year),
      c.office_code, c.country_code, c.prefecture_code, c.state, NULL::integer, NULL::integer
    FROM cases c
    WHERE c.type = 'research' ${condition}
    UNION ALL
    SELECT c.id, p.programme_code,
      COALESCE(extract(year FROM p.arrived_on - interval '3 months')::integer, c.fiscal_year),
      c.office_code, c.country_code, c.prefecture_code, c.state, 1, CASE WHEN p.arrived_on IS NOT NULL THEN 1 END
    FROM cases c
    JOIN placements p ON p.case_id = c.id
    WHERE c.type = 'placement' ${condition}
    UNION ALL
    SELECT c.id, 'affiliation', c.fiscal_year, c.office_code, c.country_code, c.prefecture_code, c.state,
      NULL::integer, NULL::integer
    FROM cases c
    WHERE c.type = 'affiliation' ${condition}`,
  ],
  [
    'dispatch_fact_sources',
    `SELECT c.id AS case_id, c.office_code, c.country_code, d.expertise, c.state, d.target_fiscal_year,
      (d.approved_at AT TIME ZONE 'Asia/Tokyo')::date AS approved_on, d.departed_on,
      ARRAY(SELECT i.expert_id FROM dispatch_invitations i
        WHERE i.case_id = c.id AND i.status = 'agreed' ORDER BY i.expert_id) AS experts
    FROM cases c
    JOIN dispatches d ON d.case_id = c.id
    WHERE c.type = 'dispatch' ${condition}`,
  ],
  [
    'activity_fact_sources',
    `SELECT c.id AS case_id, a.programme,
      COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
      c.office_code, c.country_code, c.state, a.visitors_planned, a.visitors_actual,
      COALESCE((SELECT jsonb_object_agg(p.country_code, p.planned)
        FROM activity_participants p WHERE p.case_id = c.id AND p.planned IS NOT NULL), '{}') AS participants_planned,
      (SELECT jsonb_object_agg(p.country_code, p.actual)
        FROM activity_participants p WHERE p.case_id = c.id AND p.actual IS NOT NULL) AS participants_actual
    FROM cases c
    JOIN activities a ON a.case_id = c.id
    WHERE c.type = 'activity' ${condition}`,
  ],
];

/** Which changes of a case's row change what counts of it. */
const watching = [
  ['(come.type, come.state', '(come.retracted_at, come.type, come.state'],
  ['(gone.type, gone.state', '(gone.retracted_at, gone.type, gone.state'],
] as const;

/** A case that was taken back with its import was never asked for: it counts as nothing from then on, and as before until then. */
export class RetractedCases1760000250200 implements MigrationInterface {
  readonly name = 'RetractedCases1760000250200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE cases ADD COLUMN retracted_at timestamptz(3)`);
    for (const [view, sql] of sources('AND c.retracted_at IS NULL'))
      await runner.query(`CREATE OR REPLACE VIEW ${view} AS ${sql}`);
    for (const kind of ['case', 'dispatch', 'activity']) await rewrite(runner, `note_${kind}_facts()`, watching);
    // What was taken back before counts as nothing from now on.
    await runner.query(`
      UPDATE cases c SET retracted_at = e.at
      FROM (SELECT case_id, max(at) AS at FROM case_events WHERE kind = 'import_undone' GROUP BY case_id) AS e
      WHERE e.case_id = c.id AND NOT c.open`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE cases SET retracted_at = NULL WHERE retracted_at IS NOT NULL`);
    for (const [view, sql] of sources('')) await runner.query(`CREATE OR REPLACE VIEW ${view} AS ${sql}`);
    await runner.query(`
      SELECT refresh_case_facts(ids), refresh_dispatch_facts(ids), refresh_activity_facts(ids)
      FROM (SELECT array_agg(DISTINCT case_id) AS ids FROM case_events WHERE kind = 'import_undone') AS undone
      WHERE ids IS NOT NULL`);
    const unwatching = watching.map(([from, to]) => [to, from] as const);
    for (const kind of ['case', 'dispatch', 'activity']) await rewrite(runner, `note_${kind}_facts()`, unwatching);
    await runner.query(`ALTER TABLE cases DROP COLUMN retracted_at`);
  }
}

async function rewrite(
  runner: QueryRunner,
  name: string,
  changes: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  const [found] = (await runner.query(`SELECT pg_get_functiondef($1::regprocedure) AS sql`, [name])) as {
    sql: string;
  }[];
  let sql = found?.sql ?? '';
  for (const [from, to] of changes) {
    if (!sql.includes(from)) throw new Error(`${name} does not read: ${from}`);
    sql = sql.replace(from, () => to);
  }
  await runner.query(sql);
}
