import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which edition of shipped data was loaded last, so that a start need not compute it again. */
export class ReferenceLoads1760000020500 implements MigrationInterface {
  readonly name = 'ReferenceLoads1760000020500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reference_loads (
        name text PRIMARY KEY,
        edition text NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reference_loads`);
  }
}
