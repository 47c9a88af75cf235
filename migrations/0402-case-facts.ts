import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every reportable fact of a case with the time at which it became known, and until when it held. */
export class CaseFacts1760000040200 implements MigrationInterface {
  readonly name = 'CaseFacts1760000040200';

  async up(runner: QueryRunner): Promise<void> {
    // No reference to cases: what was once counted stays explainable even if a case were taken out.
    await runner.query(`
      CREATE TABLE case_facts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL,
        programme text NOT NULL,
        fiscal_year integer NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        prefecture_code text,
        state text NOT NULL,
        planned_people integer,
        actual_people integer,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        -- One transaction states one fact, however many rows it writes on the way.
        known_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CONSTRAINT case_facts_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`CREATE UNIQUE INDEX case_facts_current ON case_facts (case_id) WHERE known_to IS NULL`);
    await runner.query(`CREATE INDEX case_facts_history ON case_facts (case_id, known_from)`);
    await runner.query(`
      CREATE INDEX case_facts_year ON case_facts (programme, fiscal_year, case_id) WHERE known_to IS NULL`);
    await runner.query(`
      CREATE INDEX case_facts_cell ON case_facts (programme, fiscal_year, country_code, office_code, case_id)
        WHERE known_to IS NULL`);
    await runner.query(`GRANT SELECT ON case_facts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_facts`);
  }
}
