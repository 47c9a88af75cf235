import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the missions of which nobody knows when they were approved, as they come in from files: they are few among all. */
export class UndatedMissions1760000263100 implements MigrationInterface {
  readonly name = 'UndatedMissions1760000263100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dispatch_facts_undated ON dispatch_facts (office_code)
        WHERE approved_year IS NULL AND state IN ('dispatched', 'returned_home', 'reported', 'closed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX dispatch_facts_undated`);
  }
}
