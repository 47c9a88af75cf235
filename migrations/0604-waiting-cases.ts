import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what waits for a decision, the longest waiting first, without sorting all that waits. */
export class WaitingCases1760000060400 implements MigrationInterface {
  readonly name = 'WaitingCases1760000060400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cases_waiting ON cases (office_code, state, type, state_since, id) WHERE open`);
    await runner.query(`DROP INDEX cases_open_office`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX cases_open_office ON cases (office_code, state) WHERE open`);
    await runner.query(`DROP INDEX cases_waiting`);
  }
}
