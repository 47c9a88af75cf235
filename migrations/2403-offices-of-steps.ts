import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office beside each step, appointment and ended case, so that a year of them is counted from an index alone. */
export class OfficesOfSteps1760000240300 implements MigrationInterface {
  readonly name = 'OfficesOfSteps1760000240300';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['case_stays', 'appointments']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN office_code text REFERENCES offices`);
      await runner.query(`
        UPDATE ${table} k SET office_code = c.office_code FROM cases c WHERE c.id = k.case_id`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN office_code SET NOT NULL`);
    }
    // The history is refused to whoever would empty it by its own rule, not because something refers to it.
    await runner.query(`ALTER TABLE case_stays DROP CONSTRAINT case_stays_event_id_fkey`);
    await runner.query(`DROP INDEX case_stays_step`);
    await runner.query(`
      CREATE INDEX case_stays_step ON case_stays (type, transition, until) INCLUDE (office_code, since, event_id, case_id)`);
    await runner.query(`
      CREATE INDEX appointments_asked ON appointments (starts_at) INCLUDE (office_code, status, local_start, id, case_id)
        WHERE status IN ('requested', 'confirmed', 'declined')`);
    await runner.query(`DROP INDEX cases_ended`);
    await runner.query(`
      CREATE INDEX cases_ended ON cases (type, state, state_since) INCLUDE (office_code, created_at, id) WHERE NOT open`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION keep_case_stay() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO case_stays (event_id, case_id, type, office_code, transition, since, until)
        SELECT NEW.id, c.id, c.type, c.office_code, NEW.transition, came_to_state_at(NEW), NEW.at
        FROM cases c WHERE c.id = NEW.case_id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION name_appointment_office() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT office_code INTO NEW.office_code FROM cases WHERE id = NEW.case_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER appointments_office BEFORE INSERT ON appointments
        FOR EACH ROW EXECUTE FUNCTION name_appointment_office()`);
    await runner.query(`
      CREATE FUNCTION follow_case_office() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE case_stays SET office_code = NEW.office_code WHERE case_id = NEW.id;
        UPDATE appointments SET office_code = NEW.office_code WHERE case_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE INDEX case_stays_case ON case_stays (case_id)`);
    await runner.query(`
      CREATE TRIGGER cases_office_followed AFTER UPDATE OF office_code ON cases
        FOR EACH ROW WHEN (OLD.office_code <> NEW.office_code) EXECUTE FUNCTION follow_case_office()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER cases_office_followed ON cases`);
    await runner.query(`DROP INDEX case_stays_case`);
    await runner.query(`DROP FUNCTION follow_case_office()`);
    await runner.query(`DROP TRIGGER appointments_office ON appointments`);
    await runner.query(`DROP FUNCTION name_appointment_office()`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION keep_case_stay() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO case_stays (event_id, case_id, type, transition, since, until)
        SELECT NEW.id, c.id, c.type, NEW.transition, came_to_state_at(NEW), NEW.at FROM cases c WHERE c.id = NEW.case_id;
        RETURN NULL;
      END $$`);
    await runner.query(`DROP INDEX cases_ended`);
    await runner.query(`CREATE INDEX cases_ended ON cases (type, state, state_since) WHERE NOT open`);
    await runner.query(`DROP INDEX appointments_asked`);
    await runner.query(`DROP INDEX case_stays_step`);
    await runner.query(`CREATE INDEX case_stays_step ON case_stays (type, transition, until)`);
    await runner.query(`ALTER TABLE appointments DROP COLUMN office_code`);
    await runner.query(`ALTER TABLE case_stays DROP COLUMN office_code`);
    await runner.query(`
      ALTER TABLE case_stays ADD FOREIGN KEY (event_id) REFERENCES case_events ON DELETE CASCADE`);
  }
}
