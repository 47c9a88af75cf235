import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a case had been in its state before each step, kept as the steps are taken: reports ask it of a whole period. */
export class CaseStays1760000240100 implements MigrationInterface {
  readonly name = 'CaseStays1760000240100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_stays (
        event_id bigint PRIMARY KEY REFERENCES case_events ON DELETE CASCADE,
        case_id uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
        type text NOT NULL,
        transition text NOT NULL,
        since timestamptz(3) NOT NULL,
        until timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX case_stays_step ON case_stays (type, transition, until)`);
    await runner.query(`GRANT SELECT ON case_stays TO kakehashi_app`);
    // A step that stays in the state, such as a new definition, does not start the wait anew.
    await runner.query(`
      CREATE FUNCTION came_to_state_at(event case_events) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT COALESCE(
          (SELECT e.at FROM case_events e
           WHERE e.case_id = event.case_id AND e.seq < event.seq AND e.to_state = event.from_state
             AND e.from_state IS DISTINCT FROM e.to_state
           ORDER BY e.seq DESC LIMIT 1),
          (SELECT c.created_at FROM cases c WHERE c.id = event.case_id))
      $$`);
    // The owner writes it, so that nobody can write a wait that no event tells of.
    await runner.query(`
      CREATE FUNCTION keep_case_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO case_stays (event_id, case_id, type, transition, since, until)
        SELECT NEW.id, c.id, c.type, NEW.transition, came_to_state_at(NEW), NEW.at FROM cases c WHERE c.id = NEW.case_id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER case_events_stay AFTER INSERT ON case_events
        FOR EACH ROW WHEN (NEW.kind = 'transition' AND NEW.transition IS NOT NULL) EXECUTE FUNCTION keep_case_stay()`);
    await runner.query(`
      INSERT INTO case_stays (event_id, case_id, type, transition, since, until)
      SELECT e.id, c.id, c.type, e.transition, came_to_state_at(e), e.at
      FROM case_events e JOIN cases c ON c.id = e.case_id
      WHERE e.kind = 'transition' AND e.transition IS NOT NULL`);
    // What ended, by when.
    await runner.query(`CREATE INDEX cases_ended ON cases (type, state, state_since) WHERE NOT open`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX cases_ended`);
    await runner.query(`DROP TRIGGER case_events_stay ON case_events`);
    await runner.query(`DROP FUNCTION keep_case_stay()`);
    await runner.query(`DROP FUNCTION came_to_state_at(case_events)`);
    await runner.query(`DROP TABLE case_stays`);
  }
}
