import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator changes how long personal data is kept; no two of them at once. */
export class RetentionVersions1760000180100 implements MigrationInterface {
  readonly name = 'RetentionVersions1760000180100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE retention_rules
        ADD version integer NOT NULL DEFAULT 1,
        ADD updated_at timestamptz(3) NOT NULL DEFAULT now()`);
    await runner.query(`
      CREATE INDEX trainee_secrets_erased ON trainee_secrets (erased_at DESC) WHERE erased_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX trainee_secrets_erased`);
    await runner.query(`ALTER TABLE retention_rules DROP version, DROP updated_at`);
  }
}
