import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The visits among the counted cases, as they were before. */
const visits = `
  SELECT c.id AS case_id, 'visit' AS programme,
    COALESCE(extract(year FROM d.first_date - interval '3 months')::integer, c.fiscal_year) AS fiscal_year,
    c.office_code, c.country_code, c.prefecture_code, c.state, v.planned_people, v.actual_people
  FROM cases c
  JOIN visits v ON v.case_id = c.id
  CROSS JOIN LATERAL (SELECT COALESCE(v.first_date, c.first_date) AS first_date) d
  WHERE c.type = 'visit'`;

/** What a commissioned research adds to a case, and its place among the counted cases. */
export class Researches1760000140100 implements MigrationInterface {
  readonly name = 'Researches1760000140100';

  async up(runner: QueryRunner): Promise<void> {
    // The days on which it came in and is due stand with the case, as its first and last day.
    await runner.query(`
      CREATE TABLE researches (
        case_id uuid PRIMARY KEY REFERENCES cases,
        requester_organisation_id uuid NOT NULL REFERENCES organisations,
        requester_municipality_code text,
        requester_recorded_name text,
        branch text,
        questions text,
        background text,
        shareable boolean NOT NULL DEFAULT false,
        end_reason text,
        end_comment text
      )`);
    await runner.query(`CREATE INDEX researches_requester ON researches (requester_organisation_id)`);
    await runner.query(`
      CREATE TRIGGER researches_requester_recorded BEFORE INSERT OR UPDATE OF requester_organisation_id ON researches
      FOR EACH ROW EXECUTE FUNCTION record_requester()`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON researches TO kakehashi_app`);
    // What is counted of a research stands in the case's own row, whose triggers note it.
    await runner.query(`
      CREATE OR REPLACE VIEW case_fact_sources AS ${visits}
      UNION ALL
      SELECT c.id, 'research', COALESCE(extract(year FROM c.first_date - interval '3 months')::integer, c.fiscal_year),
        c.office_code, c.country_code, c.prefecture_code, c.state, NULL::integer, NULL::integer
      FROM cases c
      WHERE c.type = 'research'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW case_fact_sources AS ${visits}`);
    await runner.query(`DROP TABLE researches`);
  }
}
