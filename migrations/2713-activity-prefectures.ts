import type { MigrationInterface, QueryRunner } from 'typeorm';

const sources = (prefecture: string) => `
  SELECT c.id AS case_id, a.programme,
    COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
    c.office_code, c.country_code, c.state, a.visitors_planned, a.visitors_actual,
    COALESCE((SELECT jsonb_object_agg(p.country_code, p.planned)
      FROM activity_participants p WHERE p.case_id = c.id AND p.planned IS NOT NULL), '{}') AS participants_planned,
    (SELECT jsonb_object_agg(p.country_code, p.actual)
      FROM activity_participants p WHERE p.case_id = c.id AND p.actual IS NOT NULL) AS participants_actual${prefecture}
  FROM cases c
  JOIN activities a ON a.case_id = c.id
  WHERE c.type = 'activity' AND c.retracted_at IS NULL`;

/** Counts activities by the prefecture of the local government that organises them. */
export class ActivityPrefectures1760000271300 implements MigrationInterface {
  readonly name = 'ActivityPrefectures1760000271300';

  async up(runner: QueryRunner): Promise<void> {
    // As it was when the organiser was named, as with those who ask for visits.
    await runner.query(`ALTER TABLE activities ADD COLUMN organiser_prefecture_code text`);
    await runner.query(`
      CREATE FUNCTION note_organiser_prefecture() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        NEW.organiser_prefecture_code := (
          SELECT o.prefecture_code FROM organisations o
          WHERE o.id = NEW.organiser_organisation_id AND o.kind = 'local_government');
        RETURN NEW;
      END $$`);
    await runner.query(`ALTER TABLE activity_facts ADD COLUMN prefecture_code text`);
    await runner.query(`
      CREATE OR REPLACE VIEW activity_fact_sources AS ${sources(', a.organiser_prefecture_code AS prefecture_code')}`);
    await rewrite(runner, (sql) =>
      sql.replace(
        /(\b[fs]\.)?\bparticipants_actual\b/g,
        (name: string, alias = '') => `${name}, ${alias}prefecture_code`,
      ),
    );
    // No total of activities is kept by prefecture, and nobody was answered by it so far: what was known stays so.
    await runner.query(`
      UPDATE activity_facts f SET prefecture_code = o.prefecture_code
      FROM activities a JOIN organisations o ON o.id = a.organiser_organisation_id
      WHERE a.case_id = f.case_id AND o.kind = 'local_government' AND o.prefecture_code IS NOT NULL`);
    await runner.query(`
      UPDATE activities a SET organiser_prefecture_code = o.prefecture_code FROM organisations o
      WHERE o.id = a.organiser_organisation_id AND o.kind = 'local_government' AND o.prefecture_code IS NOT NULL`);
    await runner.query(`
      CREATE TRIGGER activities_organiser_prefecture BEFORE INSERT OR UPDATE OF organiser_organisation_id ON activities
        FOR EACH ROW EXECUTE FUNCTION note_organiser_prefecture()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER activities_organiser_prefecture ON activities`);
    await runner.query(`DROP FUNCTION note_organiser_prefecture()`);
    await rewrite(runner, (sql) => sql.replace(/, (?:[fs]\.)?prefecture_code\b/g, ''));
    await runner.query(`DROP VIEW activity_fact_sources`);
    await runner.query(`CREATE VIEW activity_fact_sources AS ${sources('')}`);
    await runner.query(`GRANT SELECT ON activity_fact_sources TO kakehashi_app`);
    await runner.query(`ALTER TABLE activity_facts DROP COLUMN prefecture_code`);
    await runner.query(`ALTER TABLE activities DROP COLUMN organiser_prefecture_code`);
  }
}

async function rewrite(runner: QueryRunner, change: (sql: string) => string): Promise<void> {
  const [found] = (await runner.query(
    `SELECT pg_get_functiondef('refresh_activity_facts(uuid[])'::regprocedure) AS sql`,
  )) as { sql: string }[];
  const sql = found?.sql ?? '';
  const changed = change(sql);
  if (changed === sql) throw new Error('refresh_activity_facts does not read as expected');
  await runner.query(changed);
}
