import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other counted cases, as they were before. */
const others = `
  SELECT c.id AS case_id, 'visit' AS programme,
    COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
    c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people
  FROM cases c
  JOIN visits v ON v.case_id = c.id
  CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
  WHERE c.type = 'visit'
  UNION ALL
  SELECT c.id, 'research', COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, c.prefecture_code, c.state, NULL::integer, NULL::integer
  FROM cases c
  WHERE c.type = 'research'`;

// A trainee is one person, in the fiscal year of arrival; until that is known, in the year that the case has.
const placements = `
  SELECT c.id, p.programme_code,
    COALESCE(extract(year FROM p.arrived_on - interval '3 months')::integer, c.fiscal_year),
    c.office_code, c.country_code, c.prefecture_code, c.state, 1, CASE WHEN p.arrived_on IS NOT NULL THEN 1 END
  FROM cases c
  JOIN placements p ON p.case_id = c.id
  WHERE c.type = 'placement'`;

/** Keeps the facts of placements in step with their cases, beside those of the other types. */
export class PlacementFacts1760000140200 implements MigrationInterface {
  readonly name = 'PlacementFacts1760000140200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW case_fact_sources AS ${others} UNION ALL ${placements}`);
    await runner.query(`
      CREATE FUNCTION note_placement_facts() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ids uuid[];
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          SELECT array_agg(f.case_id) INTO ids FROM case_facts f JOIN cases c ON c.id = f.case_id
          WHERE f.known_to IS NULL AND c.type = 'placement';
        ELSIF TG_OP = 'INSERT' THEN SELECT array_agg(case_id) INTO ids FROM come;
        ELSIF TG_OP = 'DELETE' THEN SELECT array_agg(case_id) INTO ids FROM gone;
        ELSE
          SELECT array_agg(come.case_id) INTO ids FROM come JOIN gone USING (case_id)
          WHERE (come.programme_code, come.arrived_on) IS DISTINCT FROM (gone.programme_code, gone.arrived_on);
          -- The case's row orders those who change different rows of the same case.
          PERFORM 1 FROM cases WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
        END IF;
        IF ids IS NOT NULL THEN PERFORM refresh_case_facts(ids); END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER placements_facts_in AFTER INSERT ON placements
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_placement_facts()`);
    await runner.query(`
      CREATE TRIGGER placements_facts_anew AFTER UPDATE ON placements
        REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION note_placement_facts()`);
    await runner.query(`
      CREATE TRIGGER placements_facts_out AFTER DELETE ON placements
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_placement_facts()`);
    await runner.query(`
      CREATE TRIGGER placements_facts_emptied AFTER TRUNCATE ON placements
        FOR EACH STATEMENT EXECUTE FUNCTION note_placement_facts()`);
    // What was logged before is known from now on.
    await runner.query(`
      SELECT refresh_case_facts(array_agg(case_id)) FROM placements HAVING count(*) > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['in', 'anew', 'out', 'emptied'])
      await runner.query(`DROP TRIGGER placements_facts_${trigger} ON placements`);
    await runner.query(`DROP FUNCTION note_placement_facts()`);
    await runner.query(`CREATE OR REPLACE VIEW case_fact_sources AS ${others}`);
    await runner.query(`
      SELECT refresh_case_facts(array_agg(case_id)) FROM placements HAVING count(*) > 0`);
  }
}
