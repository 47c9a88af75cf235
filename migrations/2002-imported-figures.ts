import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that came in from files, kept apart from the published record, and what people decided on their contradictions. */
export class ImportedFigures1760000200200 implements MigrationInterface {
  readonly name = 'ImportedFigures1760000200200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE imports ADD COLUMN programme text, ADD COLUMN measure text`);
    await runner.query(`
      CREATE TABLE imported_rows (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        import_id uuid NOT NULL REFERENCES imports,
        number integer NOT NULL,
        programme text NOT NULL,
        measure text NOT NULL,
        label text NOT NULL,
        key jsonb NOT NULL,
        figures jsonb NOT NULL,
        withdrawn_at timestamptz(3),
        UNIQUE (import_id, number)
      )`);
    await runner.query(`
      CREATE INDEX imported_rows_standing ON imported_rows (programme, measure, key) WHERE withdrawn_at IS NULL`);
    await runner.query(`
      CREATE TABLE imported_discrepancies (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        row_id uuid NOT NULL REFERENCES imported_rows,
        position smallint NOT NULL,
        column_label text,
        code text NOT NULL,
        text_ja text NOT NULL,
        text_en text NOT NULL,
        printed integer,
        computed integer,
        UNIQUE (row_id, position)
      )`);
    // The latest decision stands, and a later one takes it back.
    await runner.query(`
      CREATE TABLE discrepancy_decisions (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        discrepancy_id uuid NOT NULL REFERENCES imported_discrepancies,
        number integer NOT NULL CHECK (number >= 1),
        decision text NOT NULL CHECK (decision IN ('printed', 'computed', 'open')),
        reason text NOT NULL CHECK (reason <> ''),
        decided_by uuid NOT NULL REFERENCES users,
        decided_at timestamptz(3) NOT NULL,
        UNIQUE (discrepancy_id, number)
      )`);
    await runner.query(`
      GRANT SELECT, INSERT ON imported_rows, imported_discrepancies, discrepancy_decisions TO kakehashi_app`);
    await runner.query(`GRANT UPDATE (withdrawn_at) ON imported_rows TO kakehashi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE discrepancy_decisions, imported_discrepancies, imported_rows`);
    await runner.query(`ALTER TABLE imports DROP COLUMN programme, DROP COLUMN measure`);
  }
}
