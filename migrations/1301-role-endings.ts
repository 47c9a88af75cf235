import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told that a role ends, once for each time before its last day; and notifications that are about no case. */
export class RoleEndings1760000130100 implements MigrationInterface {
  readonly name = 'RoleEndings1760000130100';

  async up(runner: QueryRunner): Promise<void> {
    // With the last day in the key, a role that is prolonged is warned of again.
    await runner.query(`
      CREATE TABLE role_end_warnings (
        grant_id uuid NOT NULL REFERENCES role_grants ON DELETE CASCADE,
        valid_to date NOT NULL,
        days integer NOT NULL,
        warned_at timestamptz(3) NOT NULL,
        PRIMARY KEY (grant_id, valid_to, days)
      )`);
    await runner.query(`GRANT SELECT, INSERT ON role_end_warnings TO kakehashi_app`);
    await runner.query(`CREATE INDEX role_grants_ending ON role_grants (valid_to) WHERE valid_to IS NOT NULL`);
    await runner.query(`
      ALTER TABLE notifications
        ALTER COLUMN case_id DROP NOT NULL,
        ALTER COLUMN event_seq DROP NOT NULL,
        ADD COLUMN role_end jsonb,
        ADD CONSTRAINT notifications_about CHECK (
          (role_end IS NULL AND case_id IS NOT NULL AND event_seq IS NOT NULL)
          OR (role_end IS NOT NULL AND case_id IS NULL AND event_seq IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM notifications WHERE case_id IS NULL`);
    await runner.query(`
      ALTER TABLE notifications
        DROP CONSTRAINT notifications_about,
        DROP COLUMN role_end,
        ALTER COLUMN event_seq SET NOT NULL,
        ALTER COLUMN case_id SET NOT NULL`);
    await runner.query(`DROP INDEX role_grants_ending`);
    await runner.query(`DROP TABLE role_end_warnings`);
  }
}
