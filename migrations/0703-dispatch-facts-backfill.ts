import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of the dispatches that were there before facts of them were kept. */
export class DispatchFactsBackfill1760000070300 implements MigrationInterface {
  readonly name = 'DispatchFactsBackfill1760000070300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT refresh_dispatch_facts(ids) FROM (SELECT array_agg(case_id) AS ids FROM dispatches) AS given
      WHERE ids IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE dispatch_facts`);
  }
}
