import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every reportable fact of a dispatch with the time at which it became known, and until when it held. */
export class DispatchFacts1760000070100 implements MigrationInterface {
  readonly name = 'DispatchFacts1760000070100';

  async up(runner: QueryRunner): Promise<void> {
    // No reference to cases: what was once counted stays explainable even if a case were taken out.
    // Apart from case_facts, since a dispatch belongs to several years at once, and who was sent is a set of people.
    await runner.query(`
      CREATE TABLE dispatch_facts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id uuid NOT NULL,
        office_code text NOT NULL,
        country_code text NOT NULL,
        expertise text,
        state text NOT NULL,
        target_fiscal_year integer NOT NULL,
        approved_on date,
        departed_on date,
        experts uuid[] NOT NULL,
        approved_year integer GENERATED ALWAYS AS (extract(year FROM approved_on - interval '3 months')) STORED,
        departed_year integer GENERATED ALWAYS AS (extract(year FROM departed_on - interval '3 months')) STORED,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        -- One transaction states one fact, however many rows it writes on the way.
        known_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CONSTRAINT dispatch_facts_interval CHECK (known_to > known_from)
      )`);
    await runner.query(`CREATE UNIQUE INDEX dispatch_facts_current ON dispatch_facts (case_id) WHERE known_to IS NULL`);
    await runner.query(`CREATE INDEX dispatch_facts_history ON dispatch_facts (case_id, known_from)`);
    await runner.query(`CREATE INDEX dispatch_facts_office ON dispatch_facts (office_code) WHERE known_to IS NULL`);
    await runner.query(`GRANT SELECT ON dispatch_facts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE dispatch_facts`);
  }
}
