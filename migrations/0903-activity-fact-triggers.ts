import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = [
  'programme',
  'fiscal_year',
  'office_code',
  'country_code',
  'state',
  'visitors_planned',
  'visitors_actual',
  'participants_planned',
  'participants_actual',
];
const columns = (alias: string) => facts.map((fact) => `${alias}.${fact}`).join(', ');
const tables = ['cases', 'activities', 'activity_participants'];

/** Keeps the facts of activities in step with their cases inside the database, so that no way of writing bypasses them. */
export class ActivityFactTriggers1760000090300 implements MigrationInterface {
  readonly name = 'ActivityFactTriggers1760000090300';

  async up(runner: QueryRunner): Promise<void> {
    // An activity belongs to the fiscal year of its first day; until that is known, to the one in which it was logged.
    await runner.query(`
      CREATE VIEW activity_fact_sources AS
        SELECT c.id AS case_id, a.programme,
          COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
          c.office_code, c.country_code, c.state, a.visitors_planned, a.visitors_actual,
          COALESCE((SELECT jsonb_object_agg(p.country_code, p.planned)
            FROM activity_participants p WHERE p.case_id = c.id AND p.planned IS NOT NULL), '{}') AS participants_planned,
          (SELECT jsonb_object_agg(p.country_code, p.actual)
            FROM activity_participants p WHERE p.case_id = c.id AND p.actual IS NOT NULL) AS participants_actual
        FROM cases c
        JOIN activities a ON a.case_id = c.id
        WHERE c.type = 'activity'`);
    await this.addRefresh(runner);
    await this.addNote(runner);
    for (const table of tables) {
      await runner.query(`
        CREATE TRIGGER ${table}_activity_facts_in AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_activity_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_activity_facts_anew AFTER UPDATE ON ${table}
          REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_activity_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_activity_facts_out AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_activity_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_activity_facts_emptied AFTER TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION note_activity_facts()`);
    }
    await runner.query(`GRANT SELECT ON activity_fact_sources TO kakehashi_app`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION refresh_activity_facts(uuid[]) FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      for (const trigger of ['in', 'anew', 'out', 'emptied'])
        await runner.query(`DROP TRIGGER ${table}_activity_facts_${trigger} ON ${table}`);
    await runner.query(`DROP FUNCTION note_activity_facts()`);
    await runner.query(`DROP FUNCTION refresh_activity_facts(uuid[])`);
    await runner.query(`DROP VIEW activity_fact_sources`);
  }

  private async addRefresh(runner: QueryRunner): Promise<void> {
    // clock_timestamp, not now(): a transaction that waited for another must not know things before it.
    await runner.query(`
      CREATE FUNCTION refresh_activity_facts(ids uuid[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE at timestamptz := clock_timestamp(); amended uuid[]; ended uuid[]; begun uuid[];
      BEGIN
        SELECT
          array_agg(given.id) FILTER (WHERE f.known_in = pg_current_xact_id() AND s.case_id IS NOT NULL),
          array_agg(given.id) FILTER (WHERE f.known_in <> pg_current_xact_id() OR s.case_id IS NULL),
          array_agg(given.id) FILTER (
            WHERE s.case_id IS NOT NULL AND f.known_in IS DISTINCT FROM pg_current_xact_id())
        INTO amended, ended, begun
        FROM (SELECT DISTINCT id FROM unnest(ids) AS id) AS given
        LEFT JOIN activity_fact_sources s ON s.case_id = given.id
        LEFT JOIN activity_facts f ON f.case_id = given.id AND f.known_to IS NULL
        WHERE (${columns('f')}) IS DISTINCT FROM (${columns('s')});

        IF amended IS NOT NULL THEN
          UPDATE activity_facts f SET (${facts.join(', ')}) = ROW(${columns('s')})
          FROM activity_fact_sources s
          WHERE s.case_id = ANY (amended) AND f.case_id = s.case_id AND f.known_to IS NULL;
        END IF;
        IF ended IS NOT NULL THEN
          UPDATE activity_facts SET known_to = greatest(at, known_from + interval '1 microsecond')
          WHERE case_id = ANY (ended) AND known_to IS NULL;
        END IF;
        IF begun IS NOT NULL THEN
          INSERT INTO activity_facts (case_id, ${facts.join(', ')}, known_from)
          SELECT s.case_id, ${columns('s')},
            greatest(at, (SELECT max(f.known_to) FROM activity_facts f WHERE f.case_id = s.case_id))
          FROM activity_fact_sources s WHERE s.case_id = ANY (begun);
        END IF;
      END $$`);
  }

  private async addNote(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION note_activity_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          SELECT array_agg(case_id) INTO ids FROM activity_facts WHERE known_to IS NULL;
        ELSIF TG_TABLE_NAME = 'cases' THEN
          IF TG_OP = 'INSERT' THEN SELECT array_agg(id) INTO ids FROM come WHERE type = 'activity';
          ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(id) INTO ids FROM gone WHERE type = 'activity';
          ELSE
            SELECT array_agg(come.id) INTO ids FROM come JOIN gone USING (id)
            WHERE 'activity' IN (come.type, gone.type)
              AND (come.type, come.state, come.office_code, come.country_code, come.fiscal_year, come.first_date)
                IS DISTINCT FROM (gone.type, gone.state, gone.office_code, gone.country_code, gone.fiscal_year,
                  gone.first_date);
          END IF;
        ELSE
          IF TG_OP = 'INSERT' THEN SELECT array_agg(case_id) INTO ids FROM come;
          ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(case_id) INTO ids FROM gone;
          ELSE
            SELECT array_agg(case_id) INTO ids
            FROM (SELECT case_id FROM come UNION SELECT case_id FROM gone) AS changed;
          END IF;
          -- The case's row orders those who change different rows of the same case.
          IF ids IS NOT NULL THEN PERFORM 1 FROM cases WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE; END IF;
        END IF;
        IF ids IS NOT NULL THEN PERFORM refresh_activity_facts(ids); END IF;
        RETURN NULL;
      END $$`);
  }
}
