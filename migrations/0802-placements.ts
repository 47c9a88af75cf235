import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a trainee's placement adds to a case: the nomination, the stages and the monthly reports. */
export class Placements1760000080200 implements MigrationInterface {
  readonly name = 'Placements1760000080200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE placements (
        case_id uuid PRIMARY KEY REFERENCES cases,
        programme_code text NOT NULL REFERENCES programmes,
        name_roman text NOT NULL CHECK (name_roman <> ''),
        name_native text,
        name_kana text,
        birth_date date NOT NULL,
        employer text NOT NULL CHECK (employer <> ''),
        nominated_by text,
        recommended_on date,
        field text NOT NULL,
        field_text text,
        japanese_level text NOT NULL,
        planned_arrival date,
        planned_departure date,
        consent_version text,
        consent_recipient text,
        consented_on date,
        tokyo_from date,
        tokyo_to date,
        jiam_from date,
        jiam_to date,
        host_from date,
        host_to date,
        mic_decision text,
        checklist text[] NOT NULL DEFAULT '{}',
        decided_at timestamptz(3),
        arrived_on date,
        departed_on date,
        end_reason text,
        end_comment text,
        CONSTRAINT placements_period CHECK (planned_departure >= planned_arrival),
        CONSTRAINT placements_stay CHECK (departed_on >= arrived_on)
      )`);
    await runner.query(`CREATE INDEX placements_programme ON placements (programme_code)`);
    await runner.query(
      `CREATE INDEX placements_alumni ON placements (departed_on DESC, case_id) WHERE departed_on IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX placements_trainee ON placements (birth_date)`);
    await runner.query(`
      CREATE TABLE placement_monthly_reports (
        case_id uuid NOT NULL REFERENCES placements,
        month text NOT NULL CHECK (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        submitted_on date NOT NULL,
        summary text NOT NULL CHECK (summary <> ''),
        recorded_at timestamptz(3) NOT NULL,
        recorded_by uuid NOT NULL REFERENCES users,
        PRIMARY KEY (case_id, month)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON placements, placement_monthly_reports TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE placement_monthly_reports`);
    await runner.query(`DROP TABLE placements`);
  }
}
