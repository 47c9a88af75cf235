import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people who travel. Their names are personal: no event, search text or log repeats them. */
export class Delegations1760000030700 implements MigrationInterface {
  readonly name = 'Delegations1760000030700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_members (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        case_id uuid NOT NULL REFERENCES cases,
        position smallint NOT NULL,
        name_native text,
        name_kana text,
        name_roman text,
        title text,
        category text NOT NULL,
        CONSTRAINT case_members_position UNIQUE (case_id, position),
        CONSTRAINT case_members_named CHECK (
          COALESCE(name_native, '') <> '' OR COALESCE(name_kana, '') <> '' OR COALESCE(name_roman, '') <> '')
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON case_members TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE case_members`);
  }
}
