import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings with hosts. The venue's local time is what was agreed; the instants are computed from it. */
export class Appointments1760000030800 implements MigrationInterface {
  readonly name = 'Appointments1760000030800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        host_organisation_id uuid NOT NULL REFERENCES organisations,
        post text,
        place text,
        local_start timestamp(0) NOT NULL,
        local_end timestamp(0) NOT NULL,
        time_zone text NOT NULL,
        starts_at timestamptz(0) NOT NULL,
        ends_at timestamptz(0) NOT NULL,
        status text NOT NULL,
        interpreter text,
        interpreter_key text,
        travel_minutes integer CHECK (travel_minutes BETWEEN 0 AND 2880),
        notes text,
        overrides jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT appointments_order CHECK (ends_at > starts_at),
        CONSTRAINT appointments_interpreter CHECK ((interpreter IS NULL) = (interpreter_key IS NULL))
      )`);
    await runner.query(`CREATE INDEX appointments_case ON appointments (case_id, starts_at)`);
    await runner.query(`CREATE INDEX appointments_host ON appointments (host_organisation_id, case_id)`);
    await runner.query(`CREATE INDEX appointments_time ON appointments (starts_at, ends_at)`);
    await runner.query(`
      CREATE INDEX appointments_interpreter_time ON appointments (interpreter_key, starts_at)
        WHERE interpreter_key IS NOT NULL`);
    await runner.query(`
      CREATE TABLE appointment_staff (
        appointment_id uuid NOT NULL REFERENCES appointments ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users,
        PRIMARY KEY (appointment_id, user_id)
      )`);
    await runner.query(`CREATE INDEX appointment_staff_user ON appointment_staff (user_id, appointment_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON appointments, appointment_staff TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE appointment_staff`);
    await runner.query(`DROP TABLE appointments`);
  }
}
