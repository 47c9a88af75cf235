import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must be done by when; the earliest open one is repeated on the case, for ordering. */
export class CaseDeadlines1760000030600 implements MigrationInterface {
  readonly name = 'CaseDeadlines1760000030600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_deadlines (
        case_id uuid NOT NULL REFERENCES cases,
        code text NOT NULL,
        due_on date NOT NULL,
        met_on date,
        PRIMARY KEY (case_id, code)
      )`);
    await runner.query(`CREATE INDEX case_deadlines_open ON case_deadlines (due_on, case_id) WHERE met_on IS NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON case_deadlines TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_deadlines`);
  }
}
