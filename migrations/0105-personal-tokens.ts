import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which a person's programs use the API in their name; only a hash of each is kept. */
export class PersonalTokens1760000010500 implements MigrationInterface {
  readonly name = 'PersonalTokens1760000010500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personal_tokens (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        name text NOT NULL CHECK (name <> ''),
        scope text NOT NULL CHECK (scope IN ('read', 'write')),
        token_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX personal_tokens_user ON personal_tokens (user_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON personal_tokens TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE personal_tokens`);
  }
}
