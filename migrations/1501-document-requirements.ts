import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which documents a dispatch needs, by country and day, and at which step. */
export class DocumentRequirements1760000150100 implements MigrationInterface {
  readonly name = 'DocumentRequirements1760000150100';

  async up(runner: QueryRunner): Promise<void> {
    // country_code null: all countries. valid_from null: since before the record; valid_to is the last day.
    // Letters and the rest cannot be asked for: filing those ties nobody to the decision.
    await runner.query(`
      CREATE TABLE document_requirements (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        country_code text REFERENCES countries,
        kind text NOT NULL CHECK (kind NOT IN ('correspondence', 'other')),
        step text NOT NULL CHECK (step IN ('submit', 'recommend', 'approve', 'agree', 'depart', 'report')),
        valid_from date,
        valid_to date,
        note_ja text CHECK (note_ja <> ''),
        note_en text CHECK (note_en <> ''),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_requirements_order CHECK (valid_to >= valid_from),
        CONSTRAINT document_requirements_no_overlap EXCLUDE USING gist
          ((COALESCE(country_code, '')) WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON document_requirements TO kakehashi_app`);
    // What every application had to bring until now.
    await runner.query(`
      INSERT INTO document_requirements (kind, step)
      VALUES ('request_form', 'submit'), ('endorsement', 'submit'),
             ('specialist_report', 'report'), ('host_report', 'report')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE document_requirements`);
  }
}
