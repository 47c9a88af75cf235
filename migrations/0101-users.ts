import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their dated roles, and who stands in for whom. Days are inclusive: valid_to is the last day. */
export class Users1760000010100 implements MigrationInterface {
  readonly name = 'Users1760000010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS citext`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        email citext NOT NULL UNIQUE CHECK (length(email::text) <= 254),
        display_name text NOT NULL CHECK (display_name <> ''),
        kana text,
        password_hash text,
        -- A session opened under an older epoch has ended: passwords and deactivation raise it.
        session_epoch integer NOT NULL DEFAULT 1,
        locale text NOT NULL DEFAULT 'ja' CHECK (locale IN ('ja', 'en')),
        active boolean NOT NULL DEFAULT true,
        shortcuts_enabled boolean NOT NULL DEFAULT true,
        -- Municipality code of the government that seconded the person: nobody decides on its requests.
        seconded_from text CHECK (seconded_from ~ '^[0-9]{6}$'),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE role_grants (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        role text NOT NULL CHECK (role IN ('officer', 'coordinator', 'manager', 'hq', 'hq_manager', 'auditor', 'admin')),
        office_code text CHECK (office_code ~ '^[A-Z]{2,4}$'),
        valid_from date NOT NULL,
        valid_to date,
        granted_by uuid REFERENCES users,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to >= valid_from),
        EXCLUDE USING gist (
          user_id WITH =, role WITH =, (coalesce(office_code, '')) WITH =, daterange(valid_from, valid_to, '[]') WITH &&
        )
      )`);
    await runner.query(`CREATE INDEX role_grants_user ON role_grants (user_id)`);
    await runner.query(`
      CREATE TABLE substitutes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        substitute_id uuid NOT NULL REFERENCES users,
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_to >= valid_from),
        CHECK (user_id <> substitute_id)
      )`);
    await runner.query(`CREATE INDEX substitutes_substitute ON substitutes (substitute_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON users TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON role_grants, substitutes TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE substitutes`);
    await runner.query(`DROP TABLE role_grants`);
    await runner.query(`DROP TABLE users`);
  }
}
