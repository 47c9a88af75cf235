import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of the cases that were there before facts were kept. */
export class CaseFactsBackfill1760000040500 implements MigrationInterface {
  readonly name = 'CaseFactsBackfill1760000040500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT refresh_case_facts(ids) FROM (SELECT array_agg(id) AS ids FROM cases) AS given
      WHERE ids IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE case_facts`);
  }
}
