import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = [
  'programme',
  'fiscal_year',
  'office_code',
  'country_code',
  'prefecture_code',
  'state',
  'planned_people',
  'actual_people',
];
const columns = (alias: string) => facts.map((fact) => `${alias}.${fact}`).join(', ');

/** Keeps the facts in step with the cases inside the database, so that no way of writing can bypass them. */
export class CaseFactTriggers1760000040400 implements MigrationInterface {
  readonly name = 'CaseFactTriggers1760000040400';

  async up(runner: QueryRunner): Promise<void> {
    // A visit belongs to the fiscal year of its first activity date; another type adds its own branch here.
    await runner.query(`
      CREATE VIEW case_fact_sources AS
        SELECT c.id AS case_id, 'visit' AS programme,
          COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
          c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people
        FROM cases c
        JOIN visits v ON v.case_id = c.id
        CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
        WHERE c.type = 'visit'`);
    // clock_timestamp, not now(): a transaction that waited for another must not know things before it.
    await runner.query(`
      CREATE FUNCTION refresh_case_facts(ids uuid[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE at timestamptz := clock_timestamp(); amended uuid[]; ended uuid[]; begun uuid[];
      BEGIN
        SELECT
          array_agg(given.id) FILTER (WHERE f.known_in = pg_current_xact_id() AND s.case_id IS NOT NULL),
          array_agg(given.id) FILTER (WHERE f.known_in <> pg_current_xact_id() OR s.case_id IS NULL),
          array_agg(given.id) FILTER (
            WHERE s.case_id IS NOT NULL AND f.known_in IS DISTINCT FROM pg_current_xact_id())
        INTO amended, ended, begun
        FROM unnest(ids) AS given (id)
        LEFT JOIN case_fact_sources s ON s.case_id = given.id
        LEFT JOIN case_facts f ON f.case_id = given.id AND f.known_to IS NULL
        WHERE (${columns('f')}) IS DISTINCT FROM (${columns('s')});

        IF amended IS NOT NULL THEN
          UPDATE case_facts f SET (${facts.join(', ')}) = ROW(${columns('s')})
          FROM case_fact_sources s
          WHERE s.case_id = ANY (amended) AND f.case_id = s.case_id AND f.known_to IS NULL;
        END IF;
        IF ended IS NOT NULL THEN
          UPDATE case_facts SET known_to = greatest(at, known_from + interval '1 microsecond')
          WHERE case_id = ANY (ended) AND known_to IS NULL;
        END IF;
        IF begun IS NOT NULL THEN
          INSERT INTO case_facts (case_id, ${facts.join(', ')}, known_from)
          SELECT s.case_id, ${columns('s')},
            greatest(at, (SELECT max(f.known_to) FROM case_facts f WHERE f.case_id = s.case_id))
          FROM case_fact_sources s WHERE s.case_id = ANY (begun);
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION note_case_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          SELECT array_agg(case_id) INTO ids FROM case_facts WHERE known_to IS NULL;
        ELSIF TG_TABLE_NAME = 'visits' THEN
          IF TG_OP = 'INSERT' THEN SELECT array_agg(case_id) INTO ids FROM come;
          ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(case_id) INTO ids FROM gone;
          ELSE
            SELECT array_agg(come.case_id) INTO ids FROM come JOIN gone USING (case_id)
            WHERE (come.first_date, come.planned_people, come.actual_people)
              IS DISTINCT FROM (gone.first_date, gone.planned_people, gone.actual_people);
            -- The case's row orders those who change different rows of the same case.
            PERFORM 1 FROM cases WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
          END IF;
        ELSE
          IF TG_OP = 'INSERT' THEN SELECT array_agg(id) INTO ids FROM come;
          ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(id) INTO ids FROM gone;
          ELSE
            SELECT array_agg(come.id) INTO ids FROM come JOIN gone USING (id)
            WHERE (come.type, come.state, come.office_code, come.country_code, come.prefecture_code, come.fiscal_year,
                come.first_date)
              IS DISTINCT FROM (gone.type, gone.state, gone.office_code, gone.country_code, gone.prefecture_code,
                gone.fiscal_year, gone.first_date);
          END IF;
        END IF;
        IF ids IS NOT NULL THEN PERFORM refresh_case_facts(ids); END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['cases', 'visits']) {
      await runner.query(`
        CREATE TRIGGER ${table}_facts_in AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_case_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_facts_anew AFTER UPDATE ON ${table}
          REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_case_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_facts_out AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_case_facts()`);
      await runner.query(`
        CREATE TRIGGER ${table}_facts_emptied AFTER TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION note_case_facts()`);
    }
    await runner.query(`GRANT SELECT ON case_fact_sources TO kakehashi_app`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION refresh_case_facts(uuid[]) FROM PUBLIC`);
    await runner.query(`REVOKE EXECUTE ON FUNCTION fold_count_changes() FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['cases', 'visits'])
      for (const trigger of ['in', 'anew', 'out', 'emptied'])
        await runner.query(`DROP TRIGGER ${table}_facts_${trigger} ON ${table}`);
    await runner.query(`DROP FUNCTION note_case_facts()`);
    await runner.query(`DROP FUNCTION refresh_case_facts(uuid[])`);
    await runner.query(`DROP VIEW case_fact_sources`);
  }
}
