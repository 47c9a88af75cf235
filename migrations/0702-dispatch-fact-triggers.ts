import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = [
  'office_code',
  'country_code',
  'expertise',
  'state',
  'target_fiscal_year',
  'approved_on',
  'departed_on',
  'experts',
];
const columns = (alias: string) => facts.map((fact) => `${alias}.${fact}`).join(', ');
const tables = ['cases', 'dispatches', 'dispatch_invitations'];

/** Keeps the facts of dispatches in step with their cases inside the database, so that no way of writing bypasses them. */
export class DispatchFactTriggers1760000070200 implements MigrationInterface {
  readonly name = 'DispatchFactTriggers1760000070200';

  async up(runner: QueryRunner): Promise<void> {
    // An approval falls on the day it has in Japan; a departure is a date already.
    await runner.query(`
      CREATE VIEW dispatch_fact_sources AS
        SELECT c.id AS case_id, c.office_code, c.country_code, d.expertise, c.state, d.target_fiscal_year,
          (d.approved_at AT TIME ZONE 'Asia/Tokyo')::date AS approved_on, d.departed_on,
          ARRAY(SELECT i.expert_id FROM dispatch_invitations i
            WHERE i.case_id = c.id AND i.status = 'agreed' ORDER BY i.expert_id) AS experts
        FROM cases c
        JOIN dispatches d ON d.case_id = c.id
        WHERE c.type = 'dispatch'`);
    await this.addRefresh(runner);
    await this.addNote(runner);
    for (const table of tables) {
      await runner.query(`
        CREATE TRIGGER ${table}_dispatch_facts_in AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_dispatch_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_dispatch_facts_anew AFTER UPDATE ON ${table}
          REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_dispatch_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_dispatch_facts_out AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_dispatch_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_dispatch_facts_emptied AFTER TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION note_dispatch_facts()`);
    }
    await runner.query(`GRANT SELECT ON dispatch_fact_sources TO kakehashi_app`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION refresh_dispatch_facts(uuid[]) FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      for (const trigger of ['in', 'anew', 'out', 'emptied'])
        await runner.query(`DROP TRIGGER ${table}_dispatch_facts_${trigger} ON ${table}`);
    await runner.query(`DROP FUNCTION note_dispatch_facts()`);
    await runner.query(`DROP FUNCTION refresh_dispatch_facts(uuid[])`);
    await runner.query(`DROP VIEW dispatch_fact_sources`);
  }

  private async addRefresh(runner: QueryRunner): Promise<void> {
    // clock_timestamp, not now(): a transaction that waited for another must not know things before it.
    await runner.query(`
      CREATE FUNCTION refresh_dispatch_facts(ids uuid[]) RETURNS void
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
        LEFT JOIN dispatch_fact_sources s ON s.case_id = given.id
        LEFT JOIN dispatch_facts f ON f.case_id = given.id AND f.known_to IS NULL
        WHERE (${columns('f')}) IS DISTINCT FROM (${columns('s')});

        IF amended IS NOT NULL THEN
          UPDATE dispatch_facts f SET (${facts.join(', ')}) = ROW(${columns('s')})
          FROM dispatch_fact_sources s
          WHERE s.case_id = ANY (amended) AND f.case_id = s.case_id AND f.known_to IS NULL;
        END IF;
        IF ended IS NOT NULL THEN
          UPDATE dispatch_facts SET known_to = greatest(at, known_from + interval '1 microsecond')
          WHERE case_id = ANY (ended) AND known_to IS NULL;
        END IF;
        IF begun IS NOT NULL THEN
          INSERT INTO dispatch_facts (case_id, ${facts.join(', ')}, known_from)
          SELECT s.case_id, ${columns('s')},
            greatest(at, (SELECT max(f.known_to) FROM dispatch_facts f WHERE f.case_id = s.case_id))
          FROM dispatch_fact_sources s WHERE s.case_id = ANY (begun);
        END IF;
      END $$`);
  }

  private async addNote(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION note_dispatch_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          SELECT array_agg(case_id) INTO ids FROM dispatch_facts WHERE known_to IS NULL;
        ELSIF TG_TABLE_NAME = 'cases' THEN
          IF TG_OP = 'INSERT' THEN SELECT array_agg(id) INTO ids FROM come WHERE type = 'dispatch';
          ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(id) INTO ids FROM gone WHERE type = 'dispatch';
          ELSE
            SELECT array_agg(come.id) INTO ids FROM come JOIN gone USING (id)
            WHERE 'dispatch' IN (come.type, gone.type)
              AND (come.type, come.state, come.office_code, come.country_code)
                IS DISTINCT FROM (gone.type, gone.state, gone.office_code, gone.country_code);
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
        IF ids IS NOT NULL THEN PERFORM refresh_dispatch_facts(ids); END IF;
        RETURN NULL;
      END $$`);
  }
}
