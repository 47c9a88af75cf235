import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to one user: unfinished input, and what they should know. */
export class DraftsAndNotifications1760000031200 implements MigrationInterface {
  readonly name = 'DraftsAndNotifications1760000031200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drafts (
        user_id uuid NOT NULL REFERENCES users,
        key text NOT NULL CHECK (key <> '' AND length(key) <= 120),
        kind text NOT NULL GENERATED ALWAYS AS (split_part(key, ':', 1)) STORED,
        title text,
        body jsonb NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        PRIMARY KEY (user_id, key)
      )`);
    // At most one per person and event: what is delivered twice changes nothing.
    await runner.query(`
      CREATE TABLE notifications (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        kind text NOT NULL,
        case_id uuid NOT NULL REFERENCES cases,
        event_seq integer NOT NULL,
        created_at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        CONSTRAINT notifications_once UNIQUE (user_id, case_id, event_seq)
      )`);
    await runner.query(`CREATE INDEX notifications_user ON notifications (user_id, created_at DESC, id DESC)`);
    await runner.query(`CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT ON notifications TO kakehashi_app`);
    await runner.query(`GRANT UPDATE (read_at) ON notifications TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notifications`);
    await runner.query(`DROP TABLE drafts`);
  }
}
