import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first answer to each keyed POST, for a day. */
export class IdempotencyKeys1760000010400 implements MigrationInterface {
  readonly name = 'IdempotencyKeys1760000010400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_keys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        key text NOT NULL,
        method text NOT NULL,
        path text NOT NULL,
        fingerprint text NOT NULL,
        -- Rises when an abandoned key is taken over; the abandoned attempt can then no longer write.
        attempt integer NOT NULL DEFAULT 1,
        -- Set in the transaction that writes: a key that had its effect never runs again.
        applied boolean NOT NULL DEFAULT false,
        locked_until timestamptz NOT NULL,
        status smallint,
        headers jsonb,
        -- json, not jsonb: a repeat is answered in the very order of the first answer.
        body json,
        expires_at timestamptz NOT NULL,
        UNIQUE (user_id, key)
      )`);
    await runner.query(`CREATE INDEX idempotency_keys_expires ON idempotency_keys (expires_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_keys`);
  }
}
