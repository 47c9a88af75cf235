import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that somebody keeps by name, for themselves or for an office: the question, never its figures. */
export class SavedReports1760000181100 implements MigrationInterface {
  readonly name = 'SavedReports1760000181100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_reports (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES users,
        -- The office that sees it too; null while it is the person's own.
        office_code text REFERENCES offices,
        name text NOT NULL CHECK (name <> '' AND length(name) <= 120),
        query text NOT NULL CHECK (length(query) <= 4000),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE UNIQUE INDEX saved_reports_name ON saved_reports (user_id, name)`);
    await runner.query(
      `CREATE INDEX saved_reports_office ON saved_reports (office_code) WHERE office_code IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON saved_reports TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE saved_reports`);
  }
}
