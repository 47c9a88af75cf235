import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the missions of which nobody knows who went, as they come in from files: they are few among all. */
export class UnnamedMissions1760000262100 implements MigrationInterface {
  readonly name = 'UnnamedMissions1760000262100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX dispatch_facts_unnamed ON dispatch_facts (office_code, state)
        WHERE cardinality(experts) = 0 AND state IN ('dispatched', 'returned_home', 'reported', 'closed')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX dispatch_facts_unnamed`);
  }
}
