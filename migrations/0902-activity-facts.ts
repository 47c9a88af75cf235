import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every reportable fact of an activity with the time at which it became known, and until when it held. */
export class ActivityFacts1760000090200 implements MigrationInterface {
  readonly name = 'ActivityFacts1760000090200';

  async up(runner: QueryRunner): Promise<void> {
    // No reference to cases: what was once counted stays explainable even if a case were taken out.
    // Apart from case_facts, since the participants of one case belong to several countries at once.
    await runner.query(`
      CREATE TABLE activity_facts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL,
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        state text NOT NULL,
        visitors_planned integer,
        visitors_actual integer,
        -- How many from which country, and null before anybody was counted.
        participants_planned jsonb NOT NULL,
        participants_actual jsonb,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        -- One transaction states one fact, however many rows it writes on the way.
        known_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CONSTRAINT activity_facts_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`CREATE UNIQUE INDEX activity_facts_current ON activity_facts (case_id) WHERE known_to IS NULL`);
    await runner.query(`CREATE INDEX activity_facts_history ON activity_facts (case_id, known_from)`);
    await runner.query(`
      CREATE INDEX activity_facts_year ON activity_facts (programme, fiscal_year) WHERE known_to IS NULL`);
    await runner.query(`GRANT SELECT ON activity_facts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE activity_facts`);
  }
}
