import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which municipality asked for a visit, with the time at which it became known, and until when it held. */
export class VisitMunicipalities1760000110500 implements MigrationInterface {
  readonly name = 'VisitMunicipalities1760000110500';

  async up(runner: QueryRunner): Promise<void> {
    // No reference to cases, as with the other facts: what was once counted stays explainable.
    await runner.query(`
      CREATE TABLE visit_municipalities (
        case_id uuid NOT NULL,
        municipality_code text NOT NULL,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        PRIMARY KEY (case_id, known_from),
        CONSTRAINT visit_municipalities_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX visit_municipalities_current ON visit_municipalities (case_id) WHERE known_to IS NULL`);
    await runner.query(`
      INSERT INTO visit_municipalities (case_id, municipality_code, known_from)
      SELECT v.case_id, v.requester_municipality_code,
        coalesce((SELECT min(f.known_from) FROM case_facts f WHERE f.case_id = v.case_id), clock_timestamp())
      FROM visits v WHERE v.requester_municipality_code IS NOT NULL`);
    await runner.query(`
      CREATE FUNCTION note_visit_municipality() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE at timestamptz := clock_timestamp();
      BEGIN
        UPDATE visit_municipalities SET known_to = greatest(at, known_from + interval '1 microsecond')
        WHERE case_id = NEW.case_id AND known_to IS NULL RETURNING known_to INTO at;
        IF NEW.requester_municipality_code IS NOT NULL THEN
          INSERT INTO visit_municipalities (case_id, municipality_code, known_from)
          VALUES (NEW.case_id, NEW.requester_municipality_code, coalesce(at, clock_timestamp()));
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER visits_municipality_in AFTER INSERT ON visits
      FOR EACH ROW EXECUTE FUNCTION note_visit_municipality()`);
    await runner.query(`
      CREATE TRIGGER visits_municipality_anew AFTER UPDATE ON visits FOR EACH ROW
      WHEN (OLD.requester_municipality_code IS DISTINCT FROM NEW.requester_municipality_code)
      EXECUTE FUNCTION note_visit_municipality()`);
    await runner.query(`GRANT SELECT ON visit_municipalities TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER visits_municipality_in ON visits`);
    await runner.query(`DROP TRIGGER visits_municipality_anew ON visits`);
    await runner.query(`DROP FUNCTION note_visit_municipality()`);
    await runner.query(`DROP TABLE visit_municipalities`);
  }
}
