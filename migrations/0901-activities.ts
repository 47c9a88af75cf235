import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an activity of a programme adds to a case, and who takes part in it by country. */
export class Activities1760000090100 implements MigrationInterface {
  readonly name = 'Activities1760000090100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE activities (
        case_id uuid PRIMARY KEY REFERENCES cases,
        programme text NOT NULL,
        theme text,
        organiser_organisation_id uuid REFERENCES organisations,
        venue text,
        cities text[] NOT NULL DEFAULT '{}',
        visitors_planned integer CHECK (visitors_planned >= 0),
        visitors_actual integer CHECK (visitors_actual >= 0),
        publication_type text,
        issue_number text,
        language text,
        url text,
        outline text,
        end_reason text,
        end_comment text
      )`);
    await runner.query(`CREATE INDEX activities_organiser ON activities (organiser_organisation_id)`);
    // A country that was planned for and from which nobody came has 0, so that both sides stay comparable.
    await runner.query(`
      CREATE TABLE activity_participants (
        case_id uuid NOT NULL REFERENCES activities,
        country_code text NOT NULL REFERENCES countries,
        position smallint NOT NULL,
        planned integer CHECK (planned > 0),
        actual integer CHECK (actual >= 0),
        CONSTRAINT activity_participants_counted CHECK (num_nonnulls(planned, actual) > 0),
        PRIMARY KEY (case_id, country_code)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON activities TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON activity_participants TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE activity_participants`);
    await runner.query(`DROP TABLE activities`);
  }
}
