import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in sessions and the counters that slow guessing down; both outlive a restart and serve every process. */
export class Sessions1760000010200 implements MigrationInterface {
  readonly name = 'Sessions1760000010200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_sessions (
        sid text PRIMARY KEY,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX user_sessions_expire ON user_sessions (expire)`);
    await runner.query(`
      CREATE TABLE sign_in_attempts (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON user_sessions, sign_in_attempts TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_attempts`);
    await runner.query(`DROP TABLE user_sessions`);
  }
}
