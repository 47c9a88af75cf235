import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name that was given to a counterpart in error can be taken back. */
export class CounterpartRenames1760000170100 implements MigrationInterface {
  readonly name = 'CounterpartRenames1760000170100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT DELETE ON counterpart_names TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE DELETE ON counterpart_names FROM kakehashi_app`);
  }
}
