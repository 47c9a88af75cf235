import type { MigrationInterface, QueryRunner } from 'typeorm';

/** JET participants by year, country and role as headquarters entered them; a correction leaves what it corrects. */
export class JetFigures1760000100300 implements MigrationInterface {
  readonly name = 'JetFigures1760000100300';

  async up(runner: QueryRunner): Promise<void> {
    // The highest revision of a year stands. Nothing here is ever changed or removed.
    await runner.query(`
      CREATE TABLE jet_sheets (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        fiscal_year smallint NOT NULL CHECK (fiscal_year BETWEEN 1987 AND 2199),
        revision integer NOT NULL CHECK (revision >= 1),
        source text NOT NULL CHECK (source <> ''),
        note text,
        reason text,
        entered_by uuid NOT NULL REFERENCES users,
        entered_at timestamptz NOT NULL,
        CONSTRAINT jet_sheets_one_revision UNIQUE (fiscal_year, revision),
        CONSTRAINT jet_sheets_reason CHECK ((revision = 1) = (reason IS NULL))
      )`);
    // participants null: the source does not say; it is n/a, never 0.
    await runner.query(`
      CREATE TABLE jet_figures (
        sheet_id uuid NOT NULL REFERENCES jet_sheets,
        country_code text NOT NULL REFERENCES countries,
        role text NOT NULL CHECK (role IN ('CIR', 'ALT', 'SEA')),
        participants integer CHECK (participants >= 0),
        PRIMARY KEY (sheet_id, country_code, role)
      )`);
    await runner.query(`GRANT SELECT, INSERT ON jet_sheets, jet_figures TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE jet_figures`);
    await runner.query(`DROP TABLE jet_sheets`);
  }
}
