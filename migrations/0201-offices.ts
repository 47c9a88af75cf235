import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Countries, offices with their zone, and which office covers which country on which days. */
export class Offices1760000020100 implements MigrationInterface {
  readonly name = 'Offices1760000020100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`
      CREATE TABLE countries (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_en text NOT NULL CHECK (name_en <> '')
      )`);
    await runner.query(`
      CREATE TABLE offices (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2,4}$'),
        name_ja text NOT NULL CHECK (name_ja <> ''),
        name_en text NOT NULL CHECK (name_en <> ''),
        time_zone text NOT NULL CHECK (time_zone <> ''),
        country_code text REFERENCES countries,
        position smallint NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    // A country belongs to one office on any one day; valid_to is the last day, null is "until further notice".
    await runner.query(`
      CREATE TABLE office_jurisdictions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        office_code text NOT NULL REFERENCES offices,
        country_code text NOT NULL REFERENCES countries,
        valid_from date NOT NULL,
        valid_to date,
        basis text NOT NULL CHECK (basis IN ('published', 'assumption', 'office')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT office_jurisdictions_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT office_jurisdictions_no_overlap
          EXCLUDE USING gist (country_code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`CREATE INDEX office_jurisdictions_office ON office_jurisdictions (office_code, country_code)`);
    await runner.query(`GRANT SELECT ON countries TO kakehashi_app`);
    await runner.query(`GRANT SELECT, UPDATE ON offices TO kakehashi_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON office_jurisdictions TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE office_jurisdictions`);
    await runner.query(`DROP TABLE offices`);
    await runner.query(`DROP TABLE countries`);
  }
}
